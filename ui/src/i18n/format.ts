import { useMemo } from "react";
import { useLanguage } from "./text";

export interface Format {
  date: (iso: string) => string;
  dateTime: (iso: string) => string;
  time: (iso: string) => string;
  number: (value: number) => string;
  list: (items: string[]) => string;
  or: (items: string[]) => string;
  size: (bytes: number) => string;
  collator: Intl.Collator;
}

/** A date without a time means that day wherever it is read: it is not moved by the time zone. */
function parse(iso: string): Date {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T12:00:00`) : new Date(iso);
}

export function formatFor(locale: string): Format {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  const number = new Intl.NumberFormat(locale);
  const oneDigit = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const and = new Intl.ListFormat(locale, { type: "conjunction" });
  const or = new Intl.ListFormat(locale, { type: "disjunction" });
  const safely = (format: Intl.DateTimeFormat, iso: string) => {
    const date = parse(iso);
    return Number.isNaN(date.getTime()) ? iso : format.format(date);
  };
  return {
    date: (iso) => safely(day, iso),
    dateTime: (iso) => safely(moment, iso),
    time: (iso) => safely(time, iso),
    number: (value) => number.format(value),
    list: (items) => and.format(items),
    or: (items) => or.format(items),
    size: (bytes) => {
      if (bytes < 1000) return `${number.format(bytes)} B`;
      if (bytes < 1_000_000) return `${oneDigit.format(bytes / 1000)} kB`;
      return `${oneDigit.format(bytes / 1_000_000)} MB`;
    },
    collator: new Intl.Collator(locale, { numeric: true }),
  };
}

export function useFormat(): Format {
  const { locale } = useLanguage();
  return useMemo(() => formatFor(locale), [locale]);
}
