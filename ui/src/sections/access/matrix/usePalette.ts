import { type RefObject, useEffect, useState } from "react";
import { useScheme } from "../../../theme/scheme";
import { type Palette, paletteAt } from "./draw";

const TELLS = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"];

/** The colours that cells are drawn in: they follow the scheme, also when the system changes it. */
export function usePalette(element: RefObject<HTMLElement | null>): Palette | null {
  const [scheme] = useScheme();
  const [palette, setPalette] = useState<Palette | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scheme has other colours.
  useEffect(() => {
    const read = () => {
      if (element.current) setPalette(paletteAt(element.current));
    };
    read();
    const queries = TELLS.map((query) => window.matchMedia(query));
    for (const query of queries) query.addEventListener("change", read);
    return () => {
      for (const query of queries) query.removeEventListener("change", read);
    };
  }, [scheme, element]);
  return palette;
}
