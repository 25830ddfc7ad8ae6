/** The first letter as a capital: names of roles and kinds are kept as they stand within a sentence. */
export function capital(words: string): string {
  const [first = "", ...rest] = words;
  return first.toLocaleUpperCase() + rest.join("");
}
