import { createIcon } from "@react-spectrum/s2";
import type { SVGProps } from "react";

// All rows open, all rows closed. Drawn in the manner of Spectrum's own icons, which have none for them.

function drawing(path: string) {
  return function Drawing(props: SVGProps<SVGSVGElement>) {
    return (
      // biome-ignore lint/a11y/noSvgWithoutTitle: createIcon hides it from screen readers or labels it.
      <svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 20 20" fill="none" {...props}>
        <path
          d={path}
          stroke="var(--iconPrimary, light-dark(rgb(41, 41, 41), rgb(219, 219, 219)))"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    );
  };
}

export const OpenAll = createIcon(drawing("M6 7l4-4 4 4M6 13l4 4 4-4M3 10h14"));
export const CloseAll = createIcon(drawing("M6 2.5l4 4 4-4M6 17.5l4-4 4 4M3 10h14"));
