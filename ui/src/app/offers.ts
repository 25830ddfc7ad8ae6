import { ToastQueue } from "@react-spectrum/s2";

let withdraw: () => void = () => undefined;

/**
 * Offers for a while to take back what has just been done. Only one offer stands at a time, and none once something
 * else has been done: "take it back" would then mean that.
 */
export function offerToTakeBack(said: string, action: string, takeBack: () => void): void {
  withdraw();
  withdraw = ToastQueue.neutral(said, {
    timeout: 8000,
    actionLabel: action,
    onAction: takeBack,
    shouldCloseOnAction: true,
  });
}

/** Puts the offer away. */
export function withdrawOffer(): void {
  withdraw();
  withdraw = () => undefined;
}
