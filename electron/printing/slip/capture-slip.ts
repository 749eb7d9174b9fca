import type { NativeImage, WebContents } from 'electron';
import type { SlipPrinter } from '../../../core/contract/slip-printer';
import type { PaperDesk } from '../paper-window';
import { bitmapOf, type Bitmap } from './bitmap';
import { fitNumber, slipStyle } from './slip-style';

/** Printable dots across, at eight a millimetre. */
export const dotsAcross: Readonly<Record<SlipPrinter['paperWidth'], number>> = { 58: 384, 80: 576 };

/** Half a metre of paper: whatever a template says, no slip is longer. Dots. */
const mostHeight = 4000;

/** Lays the frozen slip out as wide as the printer's paper and takes its picture, dot for dot. */
export function captureSlip(
  desk: PaperDesk,
  html: string,
  paperWidth: SlipPrinter['paperWidth'],
  style = '',
): Promise<Bitmap> {
  const width = dotsAcross[paperWidth];
  return desk.withPaper(
    html,
    async ({ window }) => {
      const { webContents } = window;
      await webContents.insertCSS(style + slipStyle(paperWidth));
      await webContents.executeJavaScript(fitNumber(paperWidth));
      window.setContentSize(width, mostHeight);
      const image = await takePicture(webContents, width, mostHeight);
      return bitmapOf(image.toBitmap(), width, mostHeight);
    },
    { offscreen: true },
  );
}

/** The first picture of the right size: the ones before it are of a page still on its way there. */
function takePicture(contents: WebContents, width: number, height: number): Promise<NativeImage> {
  return new Promise((resolve) => {
    const take = (_event: unknown, _dirty: unknown, image: NativeImage) => {
      const size = image.getSize();
      if (size.width / size.height === width / height) {
        contents.off('paint', take);
        // A screen of another density gives its own number of points.
        const sound = image.toBitmap().length === width * height * 4;
        resolve(sound ? image : image.resize({ width, height, quality: 'best' }));
      }
    };
    contents.on('paint', take);
    contents.invalidate();
  });
}
