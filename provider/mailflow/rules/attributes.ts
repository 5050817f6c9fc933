import type { Directory } from "../directory";

/** What the directory says of somebody; null = it has nothing there, undefined = that is not known. */
type Entry = string | null | undefined;

/** An attribute of somebody. Who is no recipient of the organisation has none. */
export function attributeOf(directory: Directory, address: string, name: string): Entry {
  if (name.toLowerCase() === "manager") return managerOf(directory, address);
  return entryOf(directory, address, name);
}

/** Somebody's manager. */
export const managerOf = (directory: Directory, address: string): Entry =>
  directory.find(address)?.manager ?? entryOf(directory, address, "manager");

function entryOf(directory: Directory, address: string, name: string): Entry {
  const attributes = directory.find(address)?.attributes ?? undefined;
  if (attributes === undefined) return directory.isStranger(address) ? null : undefined;
  return Object.entries(attributes).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? null;
}
