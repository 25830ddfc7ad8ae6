/** The program's mark, as on its icon: a compass rose inside a ship's wheel. */
export function Brand() {
  return (
    <svg viewBox="0 0 1024 1024" aria-hidden="true">
      <rect width="1024" height="1024" rx="228" fill="#0b2f52" />
      <g stroke="#f4f8fc" strokeLinecap="round" strokeWidth="66">
        {[0, 45, 90, 135, 180, 225, 270, 315].map((angle) => (
          <path key={angle} d="M512 118v90" transform={`rotate(${angle} 512 512)`} />
        ))}
        <circle cx="512" cy="512" r="296" fill="#0a2745" strokeWidth="60" />
      </g>
      <path d="M512 512 584 440 760 512zM512 512 584 584 512 760zM512 512 440 584 264 512z" fill="#f4f8fc" />
      <path d="M512 512 584 584 760 512zM512 512 440 584 512 760zM512 512 440 440 264 512z" fill="#b9cde0" />
      <path d="M512 512 440 440 512 264z" fill="#ff8a3d" />
      <path d="M512 512 584 440 512 264z" fill="#e0642a" />
    </svg>
  );
}
