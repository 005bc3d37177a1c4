import { defineContentScript } from 'wxt/utils/define-content-script';
import { nativeText } from '../../lib/browser/native-text.ts';
import { tell } from '../../lib/browser/send.ts';
import { selectArea } from '../../lib/page/capture/area.ts';

/** Injected when the user asks to select an area. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main: () => {
    void selectArea(document, { hint: nativeText('capture.areaHint'), label: nativeText('capture.areaLabel') }).then(
      (area) => {
        const round = (value: number): number => Math.max(0, Math.round(value));
        const { x, y, width, height } = area ?? { x: 0, y: 0, width: 0, height: 0 };
        void tell('capture.area', {
          x: round(x),
          y: round(y),
          width: round(width),
          height: round(height),
          view: innerWidth,
        });
      },
    );
  },
});
