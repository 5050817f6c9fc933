import { distributionGroups, mailContacts } from "./recipients";
import { walkEvery } from "./walk-every";

walkEvery(distributionGroups, mailContacts);
