import { acceptedDomainCmdlets } from "./accepted-domain";
import type { Cmdlets } from "./cmdlet";
import { distributionGroupCmdlets } from "./distribution-group";
import { dkimSigningConfigCmdlets } from "./dkim-signing-config";
import { connectionFilterCmdlets } from "./hosted-connection-filter-policy";
import { contentFilterCmdlets } from "./hosted-content-filter-policy";
import { inboundConnectorCmdlets } from "./inbound-connector";
import { journalRuleCmdlets } from "./journal-rule";
import { mailContactCmdlets } from "./mail-contact";
import { organizationCmdlets } from "./organization";
import { outboundConnectorCmdlets } from "./outbound-connector";
import { recipientCmdlets } from "./recipient";
import { transportConfigCmdlets } from "./transport-config";
import { transportRuleCmdlets } from "./transport-rule/cmdlets";

/** Every cmdlet of the catalogue. (No `index.ts`: `cmdlets.json` beside this folder would be found in its place.) */
export const cmdlets: Cmdlets = {
  ...acceptedDomainCmdlets,
  ...connectionFilterCmdlets,
  ...contentFilterCmdlets,
  ...distributionGroupCmdlets,
  ...dkimSigningConfigCmdlets,
  ...inboundConnectorCmdlets,
  ...journalRuleCmdlets,
  ...mailContactCmdlets,
  ...organizationCmdlets,
  ...outboundConnectorCmdlets,
  ...recipientCmdlets,
  ...transportConfigCmdlets,
  ...transportRuleCmdlets,
};
