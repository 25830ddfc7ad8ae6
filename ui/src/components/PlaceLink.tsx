import type { AnchorHTMLAttributes } from "react";
import { go } from "../app/navigation";
import { hashOf, type Place } from "../app/place";

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href" | "onClick"> {
  to: Place;
  /** Whether it takes the place of this address in the history. */
  replace?: boolean;
}

/** A link to another place in the program. */
export function PlaceLink({ to, replace = false, ...anchor }: Props) {
  return (
    <a
      {...anchor}
      href={hashOf(to)}
      onClick={(event) => {
        event.preventDefault();
        go(to, { replace });
      }}
    />
  );
}
