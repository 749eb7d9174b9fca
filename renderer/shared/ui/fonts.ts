// Slices by unicode range: a page loads only those whose characters it shows.
import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/500.css';
import '@fontsource/noto-sans-sc/700.css';
// Characters of names that those leave out, the same on screens and on paper.
import './rare-fonts/rare-fonts.css';
