/** Nothing follows what is drawn once. Stands in for lib/app/after-paint.ts in the script that draws the first picture. */
export function afterPaint(): void {}
