import { createElement, type MouseEvent, useCallback } from "react";
import { useFollowLink } from "../app/links";
import { useDialogs } from "../dialogs/DialogHost";
import { AddressDialog } from "../dialogs/lazy";

/**
 * What becomes of a click in a text that is read. The window itself never goes anywhere. Words may say another address
 * than the one behind them, so that the address is shown before the system opens it.
 */
export function useFollowText(): (event: MouseEvent<HTMLElement>) => void {
  const dialogs = useDialogs();
  const followLink = useFollowLink();
  return useCallback(
    (event) => {
      const link = (event.target as Element).closest<HTMLElement>("a[href]");
      if (!link) return;
      event.preventDefault();
      const named = link.dataset.object;
      const href = link.getAttribute("href") ?? "";
      if (named) followLink(`luotsi://object/${encodeURIComponent(named)}`);
      else if (href.startsWith("#")) document.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
      else if (/^luotsi:/i.test(href)) followLink(href);
      else dialogs.open(createElement(AddressDialog, { address: href, close: dialogs.close }));
    },
    [dialogs, followLink],
  );
}
