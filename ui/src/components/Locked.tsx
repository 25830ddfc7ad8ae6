import { ActionButton, Button, Popover, Text, Tooltip, TooltipTrigger } from "@react-spectrum/s2";
import Lock from "@react-spectrum/s2/icons/Lock";
import { iconStyle } from "@react-spectrum/s2/style" with { type: "macro" };
import { type ReactNode, useCallback, useId, useRef, useState } from "react";
import type { ActionState } from "../api/bindings";
import { useViewingRefusal } from "../app/useViewingRefusal";
import { useDialogs } from "../dialogs/DialogHost";
import { WhyDialog } from "../dialogs/lazy";
import { useFormat } from "../i18n/format";
import { useLanguage } from "../i18n/text";
import styles from "./components.module.css";

/** Why something is not allowed, who could do it, and who could help: access-rules §9 in words. */
export function LockExplanation({
  of,
  heading = true,
  onWhy,
}: {
  of: ActionState;
  heading?: boolean;
  /** Leads to the whole derivation, where the way is free. */
  onWhy?: () => void;
}) {
  const { text } = useLanguage();
  const format = useFormat();
  const words = useLockWords()(of);
  const people = of.helpers.map((helper) => helper.name);
  return (
    <div className={styles.explanation}>
      {heading && (
        <h3>
          <Lock styles={iconStyle({ size: "S" })} />
          {text("locked-title")}
        </h3>
      )}
      <p>{words}</p>
      {people.length > 0 && <p>{text("locked-help", { people: format.list(people.slice(0, 4)) })}</p>}
      {onWhy && (
        <Button variant="secondary" size="S" onPress={onWhy}>
          {text("why-show")}
        </Button>
      )}
    </div>
  );
}

/** The same in one sentence, for descriptions that screen readers read. */
export function useLockWords(): (of: ActionState) => string {
  const { text, textIfKnown } = useLanguage();
  const format = useFormat();
  return useCallback(
    (of) => {
      const action = textIfKnown(`action-${of.action}`) ?? of.action;
      if (of.refusal) return textIfKnown(`refusal-${of.refusal}`) ?? of.refusal;
      if (of.roles.length === 0) return text("locked-nobody", { action });
      const roles = of.roles.map((role) => textIfKnown(`role-${role}`) ?? role);
      return text("locked-roles", { action, roles: format.or(roles) });
    },
    [text, textIfKnown, format],
  );
}

/** As short as it goes, for menus: the whole reason is said when the locked entry is chosen. */
export function useLockNote(): (of: Pick<ActionState, "roles"> & Partial<Pick<ActionState, "refusal">>) => string {
  const { text, textIfKnown } = useLanguage();
  const format = useFormat();
  return useCallback(
    (of) => {
      if (of.refusal) return textIfKnown(`refusal-${of.refusal}`) ?? of.refusal;
      if (of.roles.length === 0) return text("locked-note-nobody");
      return text("locked-note", { roles: format.or(of.roles.map((role) => textIfKnown(`role-${role}`) ?? role)) });
    },
    [text, textIfKnown, format],
  );
}

interface ControlProps {
  allowance: ActionState;
  label: string;
  /** Only the icon shows; the label stands in a tooltip. */
  iconOnly?: boolean;
  icon?: ReactNode;
  size?: "S" | "M";
  quiet?: boolean;
  onPress: () => void;
}

/** A button for an action: usable where it is allowed, else a padlock that says on request what would allow it. */
export function ActionControl({ allowance, label, icon, iconOnly, size = "M", quiet, onPress }: ControlProps) {
  const refused = useViewingRefusal();
  if (!allowance.allowed) return <LockedButton allowance={allowance} label={label} size={size} iconOnly={iconOnly} />;
  const press = () => {
    if (!refused()) onPress();
  };
  const button = (
    <ActionButton size={size} isQuiet={quiet} onPress={press} aria-label={iconOnly ? label : undefined}>
      {icon}
      {iconOnly ? null : <Text>{label}</Text>}
    </ActionButton>
  );
  if (!iconOnly) return button;
  return (
    <TooltipTrigger>
      {button}
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
}

function LockedButton({
  allowance,
  label,
  size,
  iconOnly,
}: Pick<ControlProps, "allowance" | "label" | "size" | "iconOnly">) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const description = useId();
  const words = useLockWords()(allowance);
  const dialogs = useDialogs();
  const showWhy = () => {
    setOpen(false);
    dialogs.open(<WhyDialog action={allowance.action} object={allowance.object} close={dialogs.close} />);
  };
  return (
    <>
      {/* Not `disabled`: it takes the focus and answers why, but it does not act. */}
      <button
        ref={button}
        type="button"
        aria-disabled="true"
        aria-label={label}
        aria-describedby={description}
        aria-haspopup="dialog"
        className={size === "S" ? `${styles.locked} ${styles.lockedSmall}` : styles.locked}
        onClick={() => setOpen(true)}
      >
        <Lock styles={iconStyle({ size: "S" })} />
        {iconOnly ? null : label}
      </button>
      <span id={description} className="visually-hidden">
        {words}
      </span>
      <Popover triggerRef={button} isOpen={open} onOpenChange={setOpen} aria-label={label}>
        <LockExplanation of={allowance} onWhy={showWhy} />
      </Popover>
    </>
  );
}
