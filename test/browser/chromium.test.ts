import { chromiumOf, type Machine } from "./chromium";

/** A machine with these programs in its only folder; `apt-get install` brings what it is told to bring. */
function machine(programs: string[], more: Partial<Machine> = {}, brings: string[] = ["chromium"]) {
  const ran: string[] = [];
  const made: Machine = {
    path: "/bin",
    isRoot: true,
    isExecutable: (file) => programs.some((name) => file === `/bin/${name}`),
    run(...words) {
      ran.push(words.join(" "));
      if (words.includes("install")) {
        programs.push(...brings);
      }
      return undefined;
    },
    ...more,
  };
  return { made, ran };
}

test("what is on the PATH is taken, and nothing is installed", () => {
  const { made, ran } = machine(["google-chrome", "apt-get"]);
  expect(chromiumOf(made)).toBe("/bin/google-chrome");
  expect(ran).toEqual([]);
});

test("root on Debian gets Debian's", () => {
  const { made, ran } = machine(["apt-get"]);
  expect(chromiumOf(made)).toBe("/bin/chromium");
  expect(ran).toEqual(["apt-get update -qq", "apt-get install -qq -y --no-install-recommends chromium"]);
});

test.each<[string[], Partial<Machine>, string]>([
  [["apt-get"], { isRoot: false }, "Install it, on Debian as root: apt-get install -y chromium"],
  [[], {}, "Install it, on Debian as root: apt-get install -y chromium"],
  [["apt-get"], { run: () => "no network" }, "It could not be installed with apt-get: no network"],
])("where it cannot be had that is said, with what to do: %j %j", (programs, more, text) => {
  expect(() => chromiumOf(machine(programs, more).made)).toThrow(
    `The tests look at the report in a real browser, and there is no Chromium on the PATH. ${text}`,
  );
});

test("an installation that brings nothing is no success", () => {
  expect(() => chromiumOf(machine(["apt-get"], {}, []).made)).toThrow("it says nothing");
});
