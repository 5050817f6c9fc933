import { journalRules, transportRules } from "./rules";
import { walkEvery } from "./walk-every";

walkEvery(journalRules, transportRules);
