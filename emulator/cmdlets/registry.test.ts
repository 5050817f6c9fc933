import { cmdletNames } from "../catalogue";
import { cmdlets } from "./registry";

test("every cmdlet of the catalogue does something", () => {
  expect(Object.keys(cmdlets).sort()).toEqual(cmdletNames().sort());
});
