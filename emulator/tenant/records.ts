import type { ObjectRecord } from "../json";
import { distinguishedName, organizationId } from "./names";
import type { Kind, StoredObject, TenantState } from "./state";

/** Properties that every object of the configuration has, whatever its kind. */
export function commonProperties(
  state: TenantState,
  kind: Kind | "TransportConfig" | "OrganizationConfig",
  object: StoredObject,
): ObjectRecord {
  return {
    Identity: object.Name,
    Id: object.Name,
    DistinguishedName: distinguishedName(state, kind, object.Name),
    WhenChanged: object.WhenChanged.replace("Z", ""),
    WhenCreated: object.WhenCreated.replace("Z", ""),
    WhenChangedUTC: object.WhenChanged,
    WhenCreatedUTC: object.WhenCreated,
    ExchangeObjectId: object.Guid,
    OrganizationalUnitRoot: state.initialDomain,
    OrganizationId: organizationId(state),
    OriginatingServer: "DC01.EMULATOR.PROD.OUTLOOK.COM",
    IsValid: true,
    ObjectState: "Unchanged",
  };
}

/** An object as a Get- cmdlet returns it: blank record, what was set, common properties. */
export function asRecord(
  state: TenantState,
  kind: Kind | "TransportConfig" | "OrganizationConfig",
  blank: ObjectRecord,
  object: StoredObject,
): ObjectRecord {
  return { ...blank, ...object, ...commonProperties(state, kind, object) };
}
