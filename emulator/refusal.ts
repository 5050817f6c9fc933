/** .NET exception types by which clients tell refusals apart: the sentence may be translated, the type is not. */
export const exceptions = {
  argument: "System.ArgumentException",
  invalidOperation: "System.InvalidOperationException",
  dataValidation: "Microsoft.Exchange.Data.DataValidationException",
  notFound: "Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException",
  alreadyExists: "Microsoft.Exchange.Configuration.Tasks.ManagementObjectAlreadyExistsException",
  inboundConnectorExists:
    "Microsoft.Exchange.Management.SystemConfigurationTasks.ErrorInboundConnectorAlreadyExistsException",
  outboundConnectorExists:
    "Microsoft.Exchange.Management.SystemConfigurationTasks.ErrorOutboundConnectorAlreadyExistsException",
  connectorUsage: "Microsoft.Exchange.Management.SystemConfigurationTasks.ConnectorIncorrectUsageException",
  stillReferenced:
    "Microsoft.Exchange.Management.SystemConfigurationTasks.ConnectorIncorrectUsageConnectorStillReferencedException",
  memberExists: "Microsoft.Exchange.Management.RecipientTasks.MemberAlreadyExistsException",
  memberNotFound: "Microsoft.Exchange.Management.RecipientTasks.MemberNotFoundException",
  groupManager: "Microsoft.Exchange.Configuration.Tasks.OperationRequiresGroupManagerException",
  dehydrated: "Microsoft.Exchange.Configuration.Tasks.InvalidOperationInDehydratedContextException",
  ambiguousParameterSet: "Microsoft.Exchange.AdminApi.CommandInvocation.AmbiguousParameterSetException",
  parameterTransformation: "Microsoft.Exchange.AdminApi.CommandInvocation.ParameterTransformationException",
  parameterBinding: "Microsoft.Exchange.AdminApi.CommandInvocation.ParameterBindingException",
  odata: "Microsoft.Exchange.Admin.OData.Core.ODataServiceException",
  transient: "Microsoft.Exchange.Data.Storage.StorageTransientException",
} as const;

export type ExceptionName = keyof typeof exceptions;

/** A cmdlet that Exchange refuses. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly type: string;
  readonly status: number;
  constructor(exception: ExceptionName | (string & {}), message: string, status?: number) {
    super(message);
    this.type = exception in exceptions ? exceptions[exception as ExceptionName] : exception;
    this.status = status ?? (exception === "notFound" ? 404 : 400);
  }
}

/** A cmdlet nobody knows, or nobody may run: Exchange does not tell the two apart. */
export class UnknownCmdlet extends Error {
  override readonly name = "UnknownCmdlet";
  constructor(readonly cmdlet: string) {
    super(`The term '${cmdlet}' is not recognized as a cmdlet, or it is outside the caller's roles.`);
  }
}

export function notFound(identity: string): Refusal {
  return new Refusal(
    "notFound",
    `The operation couldn't be performed because object '${identity}' couldn't be found on 'DC01.EMULATOR.PROD.OUTLOOK.COM'.`,
  );
}
