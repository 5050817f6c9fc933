export { type ClientOptions, type ExchangeClient, exchangeClient, type ReadOutcome } from "./client";
export type { Answer, Command, ExchangeRecord, ListChange, Parameters, ParameterValue } from "./command";
export { isListChange } from "./command";
export { ConfigurationError, type ConfigurationIssue } from "./configuration-error";
export { ExchangeError, type ExchangeErrorCode, isExchangeError } from "./errors";
export { type ConfigReader, type Environment, type ExchangeSettings, readSettings } from "./settings";
