import { useRememberedSwitch } from "../../../app/useRememberedSwitch";

/** Whether elements with hints are marked in the drawing. */
export const useMarkersShown = () => useRememberedSwitch("luotsi.guide-markers-hidden");
