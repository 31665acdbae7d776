@echo off
rem Starts Prompt Studio: the workbench, or one of its commands (see prompt-studio --help).
rem Java 21 or newer is taken from jre\ beside this script, JAVA_HOME, or PATH.
setlocal
set "HOME_DIR=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%HOME_DIR%jre\bin\java.exe" set "JAVA=%HOME_DIR%jre\bin\java.exe"
if "%JAVA%"=="java" where java >nul 2>nul
if "%JAVA%"=="java" if errorlevel 1 goto nojava
if not "%JAVA%"=="java" if not exist "%JAVA%" goto nojava
set "LAUNCHER="
for /f "delims=" %%f in ('dir /b "%HOME_DIR%plugins\org.eclipse.equinox.launcher_*.jar" 2^>nul') do set "LAUNCHER=%HOME_DIR%plugins\%%f"
if not defined LAUNCHER goto nolauncher
if not defined PROMPT_STUDIO_HEAP set "PROMPT_STUDIO_HEAP=1g"
rem Java keeps the classes of the workbench as it has read them for the next start, in a file that it makes at the end of the first one.
set "ARCHIVE="
if defined LOCALAPPDATA if "%~1"=="" set "ARCHIVE=yes"
if defined LOCALAPPDATA if not "%~1"=="" if exist "%~1" set "ARCHIVE=yes"
if defined ARCHIVE if not exist "%LOCALAPPDATA%\prompt-studio" mkdir "%LOCALAPPDATA%\prompt-studio" 2>nul
if defined ARCHIVE if not exist "%LOCALAPPDATA%\prompt-studio" set "ARCHIVE="
set "ARCHIVE_OPTIONS="
rem One of the two compilers for the window, which is there sooner; commands, which may work through many files, have both.
set "QUICK=-XX:NewSize=64m -XX:MetaspaceSize=128m"
set "WINDOW="
if "%~1"=="" set "WINDOW=yes"
if not "%~1"=="" if exist "%~1" set "WINDOW=yes"
if "%~1"=="--sample" set "WINDOW=yes"
set "SPLASH="
if defined WINDOW set "SPLASH=-showsplash"
if defined WINDOW set "QUICK=%QUICK% -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m"
if defined ARCHIVE set ARCHIVE_OPTIONS=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LOCALAPPDATA%\prompt-studio\classes.jsa" -Xlog:disable
:start
"%JAVA%" -Xms128m -Xmx%PROMPT_STUDIO_HEAP% -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dosgi.requiredJavaVersion=21 %QUICK% %ARCHIVE_OPTIONS% %PROMPT_STUDIO_JAVA_OPTS% -jar "%LAUNCHER%" %* %SPLASH%
if %ERRORLEVEL% EQU 23 goto start
if %ERRORLEVEL% EQU 24 goto start
exit /b %ERRORLEVEL%

:nojava
echo prompt-studio: no Java was found. Install Java 21 or newer, or set JAVA_HOME to its folder. 1>&2
exit /b 69

:nolauncher
echo prompt-studio: the folder "%HOME_DIR%plugins" is not complete: org.eclipse.equinox.launcher is missing. Unpack the archive again. 1>&2
exit /b 70
