/** A length of time in its two largest units: `47 s`, `3 min 20 s`, `2 h 5 min`. The symbols are the same everywhere. */
export function durationText(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const parts =
    hours > 0 ? [`${hours} h`, minutes && `${minutes} min`] : [minutes && `${minutes} min`, `${seconds % 60} s`];
  return parts.filter((part) => part && (part !== '0 s' || minutes === 0)).join(' ');
}
