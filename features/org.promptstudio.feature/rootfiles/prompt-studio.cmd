@echo off
rem Starts Prompt Studio: the workbench, or one of its commands (see prompt-studio --help).
rem Java 21 or newer is taken from jre\ beside this script, JAVA_HOME, or PATH.
setlocal
set "HOME_DIR=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%HOME_DIR%jre\bin\java.exe" set "JAVA=%HOME_DIR%jre\bin\java"
for %%f in ("%HOME_DIR%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%f"
if not defined PROMPT_STUDIO_HEAP set "PROMPT_STUDIO_HEAP=1g"
:start
"%JAVA%" -Xms128m -Xmx%PROMPT_STUDIO_HEAP% -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dosgi.requiredJavaVersion=21 %PROMPT_STUDIO_JAVA_OPTS% -jar "%LAUNCHER%" %*
if %ERRORLEVEL% EQU 23 goto start
if %ERRORLEVEL% EQU 24 goto start
exit /b %ERRORLEVEL%
