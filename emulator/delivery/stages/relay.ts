import { type Copy, refused, type Stage, step, type World } from "../copy";
import type { ObjectName } from "../delivery";
import { mailFrom } from "../message";
import { domainOf, isOwn } from "../people";
import { isOwnCertificate, shownCertificate } from "./certificates";

/** Mail from a server for somebody outside passes only if it is the tenant's own (assumption `relayNeedsBoth`). */
export const relay: Stage = (world, copy) => {
  if (copy.message.entry.via === "mailbox") {
    return step({ on: [copy] });
  }
  const inside = copy.recipients.filter(({ address }) => isOwn(world.state, address));
  const outside = copy.recipients.filter((one) => !inside.includes(one));
  const denial = outside.length === 0 ? undefined : denialOf(world, copy);
  if (denial === undefined) {
    return step({ on: [copy] });
  }
  const by: ObjectName | null =
    copy.onPremises === undefined ? null : { kind: "InboundConnector", name: copy.onPremises.name };
  return step({
    on: inside.length === 0 ? [] : [{ ...copy, recipients: inside }],
    placed: refused({ ...copy, recipients: outside }, by, `relay denied: ${denial}`),
  });
};

function denialOf({ state }: World, { message, onPremises }: Copy): string | undefined {
  if (onPremises === undefined) {
    return "no inbound connector of type OnPremises knows the server";
  }
  const shown = message.entry.via === "smtp" ? shownCertificate(message.entry) : undefined;
  const ownCertificate = isOwnCertificate(state, shown);
  const sender = mailFrom(message);
  if (isOwn(state, sender) || ownCertificate) {
    return undefined;
  }
  const given = sender === "" ? "MAIL FROM is empty" : `${domainOf(sender)} is no accepted domain`;
  return `${given}, and no certificate names one`;
}
