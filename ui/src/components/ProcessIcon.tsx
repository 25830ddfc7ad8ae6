import { createIcon } from "@react-spectrum/s2";
import type { SVGProps } from "react";

/** A process: one step, then one of two. Drawn in the manner of Spectrum's own icons, which have none for it. */
function Drawing(props: SVGProps<SVGSVGElement>) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: createIcon hides it from screen readers or labels it.
    <svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 20 20" fill="none" {...props}>
      <g stroke="var(--iconPrimary, light-dark(rgb(41, 41, 41), rgb(219, 219, 219)))" strokeWidth="1.5">
        <rect x="1.75" y="7.25" width="5.5" height="5.5" rx="1.25" />
        <rect x="12.75" y="2.25" width="5.5" height="5.5" rx="1.25" />
        <rect x="12.75" y="12.25" width="5.5" height="5.5" rx="1.25" />
        <path d="M7.5 10h2.25M12.5 5H11a1.25 1.25 0 0 0-1.25 1.25v7.5A1.25 1.25 0 0 0 11 15h1.5" />
      </g>
    </svg>
  );
}

export const ProcessIcon = createIcon(Drawing);
