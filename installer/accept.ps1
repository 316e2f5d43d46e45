# The acceptance on a real Windows, the same steps as installer/accept under Wine. Run as an ordinary user.
param(
    [Parameter(Mandatory)] [System.IO.FileInfo] $Setup,
    [System.IO.FileInfo] $Previous,
    [System.IO.FileInfo] $Portable,
    [string] $Out = "build/acceptance"
)
$ErrorActionPreference = "Stop"
$script:passed = 0; $script:failed = 0
$folder = "$env:LOCALAPPDATA\Programs\MamoriKarte"
$records = "$env:LOCALAPPDATA\MamoriKarte"
$key = "HKCU:\Software\Microsoft\Windows\CurrentVersion\Uninstall\MamoriKarte"
$run = "HKCU:\Software\Microsoft\Windows\CurrentVersion\Run"
New-Item -ItemType Directory -Force $Out | Out-Null
$Out = (Resolve-Path $Out).Path

function Check([string] $name, [bool] $holds, $detail = "") {
    if ($holds) { $script:passed++; "PASS $name  [$detail]" } else { $script:failed++; "FAIL $name  [$detail]" }
}
function Invoke-Program([string] $file, [string[]] $words, [int] $seconds = 240) {
    $process = Start-Process $file -ArgumentList $words -PassThru
    $null = $process.Handle # so that the exit code is kept
    if (-not $process.WaitForExit($seconds * 1000)) { $process.Kill(); return 124 }
    return $process.ExitCode
}
function Get-Version([System.IO.FileInfo] $file) { [regex]::Match($file.Name, '-(\d+\.\d+\.\d+)-').Groups[1].Value }
function Install([System.IO.FileInfo] $file, [string] $label) {
    $version = Get-Version $file
    $code = Invoke-Program $file.FullName @("/S")
    Check "${label}: silent setup ends with 0" ($code -eq 0) $code
    $entry = Get-ItemProperty $key -ErrorAction SilentlyContinue
    Check "${label}: entry has version $version" ($entry.DisplayVersion -eq $version) $entry.DisplayVersion
    foreach ($one in "DisplayName", "Publisher", "UninstallString", "QuietUninstallString", "EstimatedSize") {
        Check "${label}: entry has $one" ([bool]$entry.$one) $entry.$one
    }
    foreach ($one in [Environment]::GetFolderPath("Desktop"), [Environment]::GetFolderPath("Programs")) {
        Check "${label}: shortcut in $one" (Test-Path "$one\まもりカルテ.lnk")
    }
    $said = & "$folder\mamori-karte.exe" --version
    Check "${label}: the program says its version" ("$said" -match [regex]::Escape($version)) "$said"
}
function Remove-Program([string] $label, [string[]] $more = @()) {
    $code = Invoke-Program "$folder\uninstall.exe" (@("/S") + $more)
    foreach ($turn in 1..60) { if (Test-Path $folder) { Start-Sleep -Milliseconds 500 } }
    Check "${label}: ends with 0" ($code -eq 0) $code
    Check "${label}: no folder left" (-not (Test-Path $folder)) (Get-ChildItem $folder -ErrorAction SilentlyContinue | Select-Object -First 5)
    Check "${label}: no entry left" (-not (Test-Path $key))
    Check "${label}: not among the start-up programs" (-not (Get-ItemProperty $run -ErrorAction SilentlyContinue).MamoriKarte)
    Check "${label}: no shortcut left" (-not (Test-Path "$([Environment]::GetFolderPath('Desktop'))\まもりカルテ.lnk"))
}

$machineBefore = @(Get-ChildItem "HKLM:\Software" | ForEach-Object Name)
if ($Previous) { Install $Previous "old version" }  else { Install $Setup "install" }
$answers = @{ edition = "3.1"; profile = @{ trade_name = "山田データ"; people_count = 1; pc_count = 1 }; answers = @{} }
foreach ($number in 1..25) { $answers.answers["q{0:d2}" -f $number] = "partly" }
[IO.File]::WriteAllText("$Out\answers.json", ($answers | ConvertTo-Json), (New-Object Text.UTF8Encoding $false))
& "$folder\mamori-karte.exe" assess --answers "$Out\answers.json" | Out-Null
& "$folder\mamori-karte.exe" report latest -o "$Out\page.pdf" --lang ja | Out-Null
Check "program: the page is a PDF" ((Test-Path "$Out\page.pdf") -and (Get-Item "$Out\page.pdf").Length -gt 20000)
if ($Previous) {
    $open = Start-Process "$folder\MamoriKarte.exe" -PassThru
    Start-Sleep 8
    Check "old version: its window is open" ($open.MainWindowTitle -match "まもりカルテ" -or -not $open.HasExited) $open.MainWindowTitle
    Install $Setup "upgrade"
    Check "upgrade: the running program was closed" ($open.WaitForExit(20000))
    Check "upgrade: the records are kept" (Test-Path "$records\mamori-karte.sqlite3")
    Check "downgrade: refused with 4" ((Invoke-Program $Previous.FullName @("/S")) -eq 4)
}
$code = Invoke-Program "$folder\MamoriKarte.exe" @("--selftest", "`"$Out\selftest.json`"", "--lang", "ja")
$report = if (Test-Path "$Out\selftest.json") { Get-Content "$Out\selftest.json" -Raw -Encoding utf8 | ConvertFrom-Json }
Check "program: self-test" ($code -eq 0 -and $report.ok) (($report.steps | Where-Object { -not $_.ok } | ConvertTo-Json -Compress) + " code $code")
& "$folder\mamori-karte.exe" check --json | Set-Content "$Out\check.json" -Encoding utf8
Check "program: the inspection gives JSON" ([bool](Get-Content "$Out\check.json" -Raw | ConvertFrom-Json))
Set-ItemProperty $run -Name MamoriKarte -Value "`"$folder\MamoriKarte.exe`" --remind"
Check "reminder: nothing due, no window, ends with 0" ((Invoke-Program "$folder\MamoriKarte.exe" @("--remind") 30) -eq 0)
Remove-Program "uninstall"
Check "uninstall: the records stay" (Test-Path "$records\mamori-karte.sqlite3")
Install $Setup "again"
Remove-Program "removal with records" @("/RECORDS=remove")
Check "removal with records: the records are gone too" (-not (Test-Path $records))
if ($Portable) {
    Expand-Archive $Portable.FullName "$env:TEMP\usb" -Force
    $code = Invoke-Program "$env:TEMP\usb\MamoriKarte\MamoriKarte.exe" @("--first-paint-report", "`"$Out\portable.json`"") 60
    Check "portable: the window opens" (Test-Path "$Out\portable.json") $code
    Check "portable: keeps its records beside itself" (Test-Path "$env:TEMP\usb\MamoriKarte\data\mamori-karte.sqlite3")
    Check "portable: nothing left on the PC" (-not (Test-Path $records))
    Remove-Item "$env:TEMP\usb" -Recurse -Force
}
$machineAfter = @(Get-ChildItem "HKLM:\Software" | ForEach-Object Name)
Check "per user: HKLM\Software has no new key" (-not (Compare-Object $machineBefore $machineAfter))
"$($script:passed) passed, $($script:failed) failed"
if ($script:failed) { exit 1 }
