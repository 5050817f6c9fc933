import { changesOfMind } from "./change-of-mind";

const marking = ["Whitelist", "Junk Filter Low", "Junk Filter"];
const all = ["incoming", "outgoing", "internal"];
const pilot = { groups: ["pilot@contoso.com"] };
const members = ["alice@contoso.com", "bob@contoso.com"];

describe("a change of mode, direction or people keeps mail flowing after every write", () => {
  changesOfMind([
    { to: "detect", config: { mode: "detect" } },
    {
      to: "inline for a pilot group",
      config: { mode: "inline", scope: pilot },
      rules: ["Protect", ...marking],
    },
    {
      to: "the group and one more person",
      config: { mode: "inline", scope: { ...pilot, recipients: ["carol@contoso.com"] } },
      rules: ["Protect", "Protect Recipients", ...marking],
    },
    {
      to: "outgoing mail as well, of everyone",
      config: { mode: "inline", protect: ["incoming", "outgoing"], scope: pilot, scopeOutgoing: "everyone" },
      rules: ["Protect Outgoing", "Protect", ...marking],
    },
    {
      to: "internal mail as well, all for everyone",
      config: { mode: "inline", protect: all },
      rules: ["Protect Outgoing", "Protect Internal", "Protect", ...marking],
    },
    {
      to: "all but some people",
      config: { mode: "inline", protect: all, exclude: { ...pilot, recipients: ["dave@contoso.com"] } },
      rules: ["Protect Outgoing", "Protect Internal", "Protect", ...marking],
    },
    {
      to: "break-glass",
      config: { mode: "inline", protect: all, bypass: true },
      rules: marking,
      disabled: ["Protect Outgoing", "Protect Internal", "Protect"],
    },
    {
      to: "its end, without internal mail",
      config: { mode: "inline", protect: ["incoming", "outgoing"] },
      rules: ["Protect Outgoing", "Protect", ...marking],
    },
    {
      to: "internal instead of incoming and outgoing mail",
      config: { mode: "inline", protect: ["internal"] },
      rules: ["Protect Internal", ...marking],
    },
    {
      to: "a group of the stack's own",
      config: {
        mode: "inline",
        protect: all,
        scope: { groups: ["avanan_inline@contoso.com"] },
        createGroups: [{ address: "avanan_inline@contoso.com", members }],
      },
      rules: ["Protect Outgoing", "Protect Internal", "Protect", ...marking],
    },
    { to: "everyone again, without the group", config: { mode: "inline" }, rules: ["Protect", ...marking] },
    { to: "monitor, which is the same to Exchange as detect", config: { mode: "monitor" } },
  ]);
});
