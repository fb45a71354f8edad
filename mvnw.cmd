@echo off
rem Runs Maven on Windows as mvnw does elsewhere: a fitting mvn from the PATH, else a pinned one, downloaded once and
rem checked. It comes from the mirror that MVNW_REPOURL names, or else from Apache's archive.
setlocal
cd /d "%~dp0"
set "UNDERSTUDY_MAVEN="
for /f "usebackq delims=" %%m in (`powershell -NoProfile -ExecutionPolicy Bypass -Command "$script = Get-Content -Raw '%~f0'; Invoke-Expression $script.Substring($script.LastIndexOf('#' + 'PowerShell'))"`) do set "UNDERSTUDY_MAVEN=%%m"
if not defined UNDERSTUDY_MAVEN exit /b 1
call "%UNDERSTUDY_MAVEN%" %*
exit /b %ERRORLEVEL%

#PowerShell
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$version = '3.9.11'
$sha512 = '03e2d65d4483a3396980629f260e25cac0d8b6f7f2791e4dc20bc83f9514db8d0f05b0479e699a5f34679250c49c8e52e961262ded468a20de0be254d8207076'
$archive = "apache-maven-$version-bin.zip"

# Fitting is 3.6.3 and newer: what the plugins of this build ask for.
$mvn = Get-Command mvn -ErrorAction SilentlyContinue
if ($mvn -and ((& $mvn.Source -v) -join ' ') -match 'Apache Maven (\d+\.\d+\.\d+)' -and [version]$Matches[1] -ge [version]'3.6.3') {
    $mvn.Source
    return
}

$cache = if ($env:MAVEN_USER_HOME) { $env:MAVEN_USER_HOME } else { Join-Path $HOME '.m2' }
$parent = Join-Path $cache 'understudy-maven'
$maven = Join-Path $parent "apache-maven-$version\bin\mvn.cmd"
if (-not (Test-Path $maven)) {
    $urls = @()
    if ($env:MVNW_REPOURL) { $urls += $env:MVNW_REPOURL.TrimEnd('/') + "/org/apache/maven/apache-maven/$version/$archive" }
    $urls += "https://archive.apache.org/dist/maven/maven-3/$version/binaries/$archive"
    $file = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid().ToString() + '.zip')
    $fetched = $false
    foreach ($url in $urls) {
        try { Invoke-WebRequest -UseBasicParsing -Uri $url -OutFile $file; $fetched = $true; break } catch { }
    }
    if (-not $fetched) {
        [Console]::Error.WriteLine("Maven $version could not be downloaded; tried: " + ($urls -join ', '))
        return
    }
    if ((Get-FileHash -Algorithm SHA512 $file).Hash -ne $sha512) {
        [Console]::Error.WriteLine("The download's SHA-512 is not the expected one; nothing was installed.")
        return
    }
    Expand-Archive -Path $file -DestinationPath $parent
    Remove-Item $file
}
$maven
