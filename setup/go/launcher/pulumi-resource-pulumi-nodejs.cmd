@echo off
rem The engine starts this as the provider of dynamic resources.
node "%~dp0dynamic-provider.cjs" %*
