/** Our own mark: a tessera with the watch's letter and its lamp. */
export function Logo({ size = 40 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 128 128" aria-hidden="true">
      <clipPath id="logo-cut">
        <path d="M0 40h128v55H0z" />
      </clipPath>
      <rect x="4" y="4" width="120" height="120" rx="27" fill="#0b5a49" />
      <g clip-path="url(#logo-cut)">
        <path
          d="M20.6 26 46 91.5l18-40 18 40L107.4 26"
          fill="none"
          stroke="#f3efe4"
          stroke-width="14"
          stroke-miterlimit="10"
        />
      </g>
      <circle cx="64" cy="27" r="9" fill="#f3b562" />
    </svg>
  );
}
