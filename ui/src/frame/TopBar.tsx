import { ActionButton, Tooltip, TooltipTrigger } from "@react-spectrum/s2";
import Back from "@react-spectrum/s2/icons/ChevronLeft";
import Forward from "@react-spectrum/s2/icons/ChevronRight";
import Redo from "@react-spectrum/s2/icons/Redo";
import Search from "@react-spectrum/s2/icons/Search";
import Undo from "@react-spectrum/s2/icons/Undo";
import { iconStyle } from "@react-spectrum/s2/style" with { type: "macro" };
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useWays } from "../app/navigation";
import { useSession } from "../app/SessionContext";
import { useHistory } from "../app/useHistory";
import { hasCommandKey } from "../app/webview";
import { Brand } from "../components/Brand";
import { LocalName } from "../components/LocalName";
import { useDialogs } from "../dialogs/DialogHost";
import { QuickOpenDialog } from "../dialogs/lazy";
import { useText } from "../i18n/text";
import { FavouritesMenu } from "./FavouritesMenu";
import styles from "./frame.module.css";
import { Preferences } from "./Preferences";
import { UserMenu } from "./UserMenu";

export function TopBar() {
  const text = useText();
  const session = useSession();
  const dialogs = useDialogs();
  const ways = useWays();
  const { history, wordsOf, undo, redo } = useHistory();
  const undoLabel = history.undo ? text("undo-command", { command: wordsOf(history.undo) }) : text("undo");
  const redoLabel = history.redo ? text("redo-command", { command: wordsOf(history.redo) }) : text("redo");
  return (
    <header className={styles.top}>
      <span className={styles.brand}>
        <Brand />
      </span>
      <div className={styles.group}>
        <BarButton label={text("back")} onPress={() => window.history.back()} disabled={!ways.back}>
          <Back />
        </BarButton>
        <BarButton label={text("forward")} onPress={() => window.history.forward()} disabled={!ways.forward}>
          <Forward />
        </BarButton>
      </div>
      <span className={styles.organisation}>
        <LocalName of={session.organisation} />
      </span>
      <div className={styles.group}>
        <BarButton label={undoLabel} onPress={undo} disabled={!history.undo}>
          <Undo />
        </BarButton>
        <BarButton label={redoLabel} onPress={redo} disabled={!history.redo}>
          <Redo />
        </BarButton>
      </div>
      <span className={styles.gap} />
      <div className={styles.group}>
        <SearchButton onPress={() => dialogs.open(<QuickOpenDialog close={dialogs.close} />)} />
        <FavouritesMenu />
        <Preferences />
        <UserMenu />
      </div>
    </header>
  );
}

/** Looks like the field that it opens, so that whoever wants to search finds it. */
function SearchButton({ onPress }: { onPress: () => void }) {
  const text = useText();
  return (
    <Button
      className={styles.search ?? ""}
      aria-label={text("quick-open-key")}
      aria-keyshortcuts="Control+K Meta+K"
      onPress={onPress}
    >
      <Search styles={iconStyle({ size: "S" })} />
      <span className={styles.searchWords}>{text("quick-open")}</span>
      <kbd>{hasCommandKey(navigator.userAgent) ? "⌘ K" : "Ctrl K"}</kbd>
    </Button>
  );
}

interface BarButtonProps {
  label: string;
  onPress: () => void;
  disabled?: boolean;
  children: ReactNode;
}

function BarButton({ label, onPress, disabled, children }: BarButtonProps) {
  return (
    <TooltipTrigger>
      <ActionButton isQuiet aria-label={label} onPress={onPress} isDisabled={disabled}>
        {children}
      </ActionButton>
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
}
