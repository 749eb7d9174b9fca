import type { NativeImage, WebContents } from 'electron';
import type { SlipPrinter } from '../../../core/contract/slip-printer';
import type { PaperDesk } from '../paper-window';
import { bitmapOf, type Bitmap } from './bitmap';
import { drawEndSign, endSign, fitNumber, slipStyle } from './slip-style';

/** Printable dots across, at eight a millimetre. */
export const dotsAcross: Readonly<Record<SlipPrinter['paperWidth'], number>> = { 58: 384, 80: 576 };

/** Half a metre of paper: whatever a template says, no slip is longer. Dots. */
const mostHeight = 4000;

/** Below the longest slip stands the sign that the page is whole. */
const windowHeight = mostHeight + 4 * endSign;

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
      window.setContentSize(width, windowHeight);
      await webContents.insertCSS(style + slipStyle(paperWidth));
      await webContents.executeJavaScript(fitNumber(paperWidth));
      await webContents.executeJavaScript(drawEndSign);
      const pixels = await takePicture(webContents, width, windowHeight);
      return bitmapOf(pixels, width, mostHeight);
    },
    { offscreen: true },
  );
}

/** The first picture that shows the whole page as it is to be printed. */
function takePicture(contents: WebContents, width: number, height: number): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const take = (_event: unknown, _dirty: unknown, image: NativeImage) => {
      const pixels = pixelsOf(image, width, height);
      if (pixels !== null && isBlack(pixels, width * height - 1)) {
        contents.off('paint', take);
        resolve(pixels);
      }
    };
    contents.on('paint', take);
    contents.invalidate();
  });
}

/** Null while the window has another size; on a screen of another density it has more or fewer dots than points. */
function pixelsOf(image: NativeImage, width: number, height: number): Uint8Array | null {
  const size = image.getSize();
  if (Math.abs(size.width / size.height - width / height) > 0.001) {
    return null;
  }
  const pixels = image.toBitmap();
  return pixels.length === width * height * 4 ? pixels : image.resize({ width, height, quality: 'best' }).toBitmap();
}

const isBlack = (pixels: Uint8Array, dot: number) => pixels.subarray(dot * 4, dot * 4 + 3).every((part) => part < 64);
