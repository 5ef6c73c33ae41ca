@echo off
rem Runs genreport: finds Java, builds a checkout on first use, and passes every argument on.
rem Exit codes of its own: 3 Java, Maven or the network is missing, 70 the build failed.
rem Delayed expansion stays off: it would eat the ! of an argument.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0.") do set "root=%%~fI"
rem A checkout is built into target; what is handed out has its jars in app, and never builds.
set "app=%root%\app"
if exist "%root%\pom.xml" set "app=%root%\target"
set "jar=%app%\genreport.jar"
set "lock=%root%\target\.building"
set "log=%root%\target\first-build.log"
set "least=17"
set "code=0"

rem The messages below are UTF-8; the console gets its own code page back at the end.
set "codepage="
for /f "tokens=2 delims=:" %%C in ('chcp') do for /f "delims=. " %%D in ("%%C") do set "codepage=%%D"
chcp 65001 >nul

call :find_java
if not "%code%"=="0" goto :end
call :build_if_needed
if not "%code%"=="0" goto :end
if not exist "%jar%" (
  echo 错误：缺少 "%jar%"，请重新下载。>&2
  set "code=3"
  goto :end
)

rem The options and the archive of loaded classes are those of the launcher for other systems, which tells why.
set "options=-XX:+UseSerialGC -Xmn64m -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=3 -XX:C1MaxInlineSize=6 -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Djdk.reflect.useNativeAccessorOnly=true -Djava.awt.headless=true"
set "archive="
if defined LOCALAPPDATA call :use_archive
"%java%" %options% %archive% -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 "-Dgenreport.home=%root%" %GENREPORT_JAVA_OPTS% -cp "%jar%" genreport.Main %*
set "code=%ERRORLEVEL%"

:end
if defined codepage chcp %codepage% >nul
endlocal & exit /b %code%

rem Sets java to the first program that is new enough: the one that came along, that of JAVA_HOME, that on PATH.
:find_java
set "seen="
call :try_java "%root%\runtime\bin\java.exe"
if defined java exit /b 0
if defined JAVA_HOME call :try_java "%JAVA_HOME%\bin\java.exe"
if defined java exit /b 0
for %%J in (java.exe) do call :try_java "%%~$PATH:J"
if defined java exit /b 0
if defined seen (
  echo 错误：Java 版本太低：%seen%，需要 Java %least% 或更高版本。>&2
) else (
  echo 错误：没有找到 Java，需要 Java %least% 或更高版本。>&2
)
echo 请安装 JDK %least%：https://adoptium.net ，或让环境变量 JAVA_HOME 指向它。>&2
set "code=3"
exit /b 0

:try_java
set "java="
if "%~1"=="" exit /b 0
if not exist "%~1" exit /b 0
set "version="
if exist "%~dp1..\release" for /f "usebackq tokens=1,2 delims==" %%K in ("%~dp1..\release") do if "%%K"=="JAVA_VERSION" set "version=%%~L"
if not defined version for /f "tokens=3" %%V in ('^""%~1" -version 2^>^&1 ^| findstr version^"') do set "version=%%~V"
if not defined version exit /b 0
set "build=%version%"
for /f "tokens=1,2 delims=._-+" %%A in ("%version%") do if "%%A"=="1" (set "version=%%B") else (set "version=%%A")
if %version% GEQ %least% (set "java=%~1") else (set "seen=%version%")
exit /b 0

rem LOCALAPPDATA lies in the user's profile, where Windows lets nobody write but the user and the administrators.
:use_archive
set "folder=%LOCALAPPDATA%\genreport%root:~2%"
set "kept=%folder%\classes.jsa"
set "use=-XX:SharedArchiveFile="
set "make=-XX:ArchiveClassesAtExit="
set "must=-Xshare:on"
if %version% GEQ 25 (
  set "kept=%folder%\classes.aot"
  set "use=-XX:AOTCache="
  set "make=-XX:AOTCacheOutput="
  set "must=-XX:AOTMode=on"
  set "options=%options% -Xlog:aot=off:stderr"
)
for %%F in ("%jar%") do set "key=%build% %%~zF %options%"
call :describe_archive
set "known="
if exist "%kept%.key" set /p known=<"%kept%.key"
if not "%known%"=="%key% %state%" call :make_archive
if exist "%kept%" set "archive="%use%%kept%""
exit /b 0

rem Sets state to size and time of the archive: one that was changed after it was made is spoilt, and Java may crash on it.
:describe_archive
set "state=none"
for %%F in ("%kept%") do if exist "%kept%" set "state=%%~zF %%~tF"
exit /b 0

:make_archive
if exist "%kept%" del /f /q "%kept%"
mkdir "%folder%" 2>nul
set "work=%folder%\%RANDOM%%RANDOM%"
mkdir "%work%" 2>nul
if errorlevel 1 exit /b 0
echo 首次使用，正在为以后更快地启动做准备，约需几秒……>&2
mkdir "%work%\out"
echo.>"%work%\out\bureau-2023.pdf"
set "example=%root%\examples\2021\bureau-2023.yaml"
"%java%" %options% "%make%%work%\classes" "-Dgenreport.home=%root%" -cp "%jar%" genreport.Main "%example%" -o "%work%\out" >nul 2>&1 <nul
if not exist "%work%\classes" goto :archive_made
"%java%" %options% %must% "%use%%work%\classes" "-Dgenreport.home=%root%" -cp "%jar%" genreport.Main check "%example%" >nul 2>&1 <nul
if not errorlevel 1 move /y "%work%\classes" "%kept%" >nul
:archive_made
call :describe_archive
>"%kept%.key" echo %key% %state%
rmdir /s /q "%work%"
exit /b 0

:build_if_needed
call :needs_build
if not defined needed exit /b 0
where mvn >nul 2>nul
if errorlevel 1 (
  echo 错误：首次使用需要构建，但没有找到 Maven。请安装 Maven 3.6.3 或更高版本：https://maven.apache.org>&2
  set "code=3"
  exit /b 0
)
if not exist "%root%\target" mkdir "%root%\target"
set "waited=0"
:lock
mkdir "%lock%" 2>nul
if not errorlevel 1 goto :locked
rem Another launcher builds; after ten minutes it is taken to be gone.
if %waited% GEQ 600 goto :locked
set /a waited+=1
ping -n 2 127.0.0.1 >nul
goto :lock
:locked
call :needs_build
if not defined needed goto :unlock
echo 首次使用，正在构建，约需一两分钟；要联网下载用到的软件库。请不要关闭这个窗口……>&2
for %%I in ("%java%") do if exist "%%~dpIjavac.exe" set "JAVA_HOME=%%~dpI.."
pushd "%root%"
call mvn -B -q -Dmaven.test.skip=true -Djacoco.skip=true -Dspotless.check.skip=true package >"%log%" 2>&1 <nul
if errorlevel 1 (
  call :tell_failed_build
) else (
  copy /b "%jar%"+,, "%jar%" >nul
)
popd
:unlock
rmdir "%lock%" 2>nul
exit /b 0

rem Maven's log has one of these words when it could not load a library.
:tell_failed_build
findstr /i /c:"could not transfer" /c:"unknown host" /c:"UnknownHostException" /c:"offline mode" /c:"network is unreachable" /c:"could not be resolved" /c:"non-resolvable" "%log%" >nul 2>nul
if errorlevel 1 (
  echo 错误：构建失败。>&2
  set "code=70"
) else (
  echo 错误：构建没有完成：软件库下载不了，多半是没有联网，或者单位的网络不让访问 Maven 的仓库。>&2
  echo 不能联网的，下面两个办法选一个：>&2
  echo   一、改用发布的 zip 文件：解压就能用，不用构建，也不用联网；>&2
  echo   二、找一台能联网、系统相同的电脑，在那里运行一次，再把整个文件夹（连同里面的 target）打包，拿过来解压。>&2
  echo 只能经代理上网的，请管理员在 Maven 的 settings.xml 里写好代理，再运行一次。>&2
  set "code=3"
)
echo 详见 "%log%">&2
exit /b 0

rem Sets needed when the jar or its libraries are missing or a source is newer.
:needs_build
set "needed="
if not exist "%root%\pom.xml" exit /b 0
if not exist "%jar%" set "needed=1"
if not exist "%root%\target\lib" set "needed=1"
if defined needed exit /b 0
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:jar).LastWriteTimeUtc; $files = @(Get-Item -LiteralPath ($env:root + '\pom.xml')) + @(Get-ChildItem -LiteralPath ($env:root + '\src\main') -Recurse); if ($files | Where-Object { $_.LastWriteTimeUtc -gt $built }) { exit 1 }" >nul 2>nul
if errorlevel 1 set "needed=1"
exit /b 0
