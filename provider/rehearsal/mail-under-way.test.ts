import { Emulator } from "../../emulator";
import { blueprint } from "../avanan";
import type { TenantSpec } from "../avanan/spec";
import { specOf } from "../avanan/spec.test-helper";
import { formatViolation } from "../mailflow";
import { installation } from "./course";
import { emptyTenant } from "./paper-tenant";
import { proveChange } from "./prove-change";

const bare = {
  ...emptyTenant,
  AcceptedDomain: new Emulator({ seed: "contoso" }).admin("Get-AcceptedDomain"),
};
const both = specOf({ protect: ["incoming", "outgoing"] });
const lostOnTheWay = (previous: TenantSpec | undefined, next: TenantSpec) => {
  const tenant =
    previous === undefined ? bare : { ...bare, ...installation(blueprint(previous), bare).tenant };
  return proveChange({ previous, next, tenant })
    .violations.filter(({ message }) => message === "mail out that is at the vendor just then")
    .map((one) => [one.certain, formatViolation(one)]);
};

test("outgoing mail that is at the vendor when its way back is taken away is said, with how none is lost", () => {
  expect(lostOnTheWay(both, specOf({ mode: "monitor" }))).toEqual([
    [
      false,
      expect.stringMatching(
        /^nothingLost \(perhaps\): mail out that is at the vendor just then, to someone@example.com: bounce: .*avanan:bypass true; pulumi up\), wait half an hour/,
      ),
    ],
  ]);
});

test("nothing is said where none is under way, nor of a change that keeps the way back, or that makes it", () => {
  const monitor = specOf({ mode: "monitor" });
  expect(lostOnTheWay(specOf({ ...both, bypass: true }), monitor)).toEqual([]);
  expect(lostOnTheWay(specOf({ protect: ["internal"] }), monitor)).toEqual([]);
  expect(lostOnTheWay(both, specOf({ protect: ["outgoing"] }))).toEqual([]);
  expect(lostOnTheWay(both, specOf({ ...both, bypass: true }))).toEqual([]);
  expect(lostOnTheWay(undefined, both)).toEqual([]);
});
