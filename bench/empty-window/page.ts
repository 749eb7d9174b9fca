import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** As little as a page of React can be, and still answer to a click. */
function Empty() {
  const [count, setCount] = useState(0);
  return createElement('button', { onClick: () => setCount(count + 1) }, count);
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(createElement(Empty));
}
