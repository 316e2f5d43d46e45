; まもりカルテ: one setup for one Windows user. No administrator, no elevation, nothing in HKLM.
; Called by installer/package.py with -D: VERSION VERSION4 PAYLOAD FILES OUT ICON HELPER SIZE_KB [SIGN]
; Exit codes: 0 done, 2 cancelled, 3 Windows too old or not 64-bit, 4 a newer version is installed, 5 the program still runs,
; 6 files could not be replaced.
Unicode true
!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh
!include WordFunc.nsh
!include TextFunc.nsh
!include FileFunc.nsh

!define PROGRAM "MamoriKarte"
!define TITLE "まもりカルテ"
!define EXE "MamoriKarte.exe"
!define MANIFEST "installed-files.txt"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PROGRAM}"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define RECORDS "$LOCALAPPDATA\MamoriKarte"
!define STORE "mamori-karte.sqlite3"
!define OLDEST_BUILD 17763 ; Windows 10 1809

Name "${TITLE}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${PROGRAM}"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS all
SetCompressor /SOLID lzma
SetCompressorDictSize 64
AllowSkipFiles off
BrandingText "${TITLE} ${VERSION}"
VIProductVersion "${VERSION4}"
VIFileVersion "${VERSION4}"
!macro VersionWords LANGUAGE
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "${TITLE}"
  VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "Mamori Karte"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${TITLE} Setup"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "MIT License"
!macroend

!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!define MUI_COMPONENTSPAGE_SMALLDESC
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"  ; also for every other language of Windows
!insertmacro MUI_LANGUAGE "Japanese"
!insertmacro VersionWords ${LANG_ENGLISH}
!insertmacro VersionWords ${LANG_JAPANESE}

LangString TooOld ${LANG_JAPANESE} "まもりカルテには、64ビット版の Windows 10（バージョン1809以降）か Windows 11 が必要です。$\r$\nこのパソコンには入れられません。"
LangString TooOld ${LANG_ENGLISH} "Mamori Karte needs 64-bit Windows 10 (version 1809 or newer) or Windows 11.$\r$\nIt cannot be installed on this PC."
LangString NewerThere ${LANG_JAPANESE} "もっと新しい版（$0）が入っています。$\r$\n古い版（${VERSION}）にはもどせません。今の版をそのままお使いください。"
LangString NewerThere ${LANG_ENGLISH} "A newer version ($0) is installed.$\r$\nIt cannot be replaced by the older ${VERSION}. Please go on using the one you have."
LangString CloseIt ${LANG_JAPANESE} "まもりカルテが開いています。$\r$\n閉じて続けますか？（入力したものは保存されています）"
LangString CloseIt ${LANG_ENGLISH} "Mamori Karte is open.$\r$\nClose it and go on? (What you typed is saved.)"
LangString StillOpen ${LANG_JAPANESE} "まもりカルテがまだ開いています。$\r$\n閉じてから「再試行」を押してください。"
LangString StillOpen ${LANG_ENGLISH} "Mamori Karte is still open.$\r$\nPlease close it, then press Retry."
LangString Stuck ${LANG_JAPANESE} "前の版のファイルを置きかえられません。$\r$\nパソコンを再起動してから、もう一度お試しください。"
LangString Stuck ${LANG_ENGLISH} "Files of the previous version cannot be replaced.$\r$\nPlease restart the PC and try again."
LangString UnProgram ${LANG_JAPANESE} "プログラム"
LangString UnProgram ${LANG_ENGLISH} "Program"
LangString UnRecords ${LANG_JAPANESE} "記録も消す（元にもどせません）"
LangString UnRecords ${LANG_ENGLISH} "Also the records (cannot be undone)"
LangString UnProgramWords ${LANG_JAPANESE} "まもりカルテを取りのぞきます。記録は残ります。"
LangString UnProgramWords ${LANG_ENGLISH} "Removes Mamori Karte. Your records stay."
LangString UnRecordsWords ${LANG_JAPANESE} "回答、点検の結果、作った書類の控えを、すべて消します。"
LangString UnRecordsWords ${LANG_ENGLISH} "Deletes all answers, inspection results and copies of your papers."
LangString Describe ${LANG_JAPANESE} "小さな会社のセキュリティ診断"
LangString Describe ${LANG_ENGLISH} "Security check-up for small offices"

; --- a running program ----------------------------------------------------------------------------------
; $R9: the helper, our own launcher in a temporary folder; it finds processes by their full path.
!macro AskToClose UN
Function ${UN}AskToClose
  nsExec::Exec '"$R9" --is-running "$INSTDIR\${EXE}"'
  Pop $0
  ${If} $0 == 0
    Return
  ${EndIf}
  ${IfNot} ${Silent}
    MessageBox MB_OKCANCEL|MB_ICONQUESTION "$(CloseIt)" IDOK ask
    SetErrorLevel 2
    Quit
  ${EndIf}
  ask:
  nsExec::Exec '"$R9" --close-running "$INSTDIR\${EXE}"'
  Pop $0
  ${If} $0 != 0
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillOpen)" /SD IDCANCEL IDRETRY ask
    SetErrorLevel 5
    Quit
  ${EndIf}
FunctionEnd

; Deletes what the list beside the program names: files, then folders that are empty. Nothing else, ever.
Function ${UN}RemoveListed
  ClearErrors
  FileOpen $R0 "$INSTDIR\${MANIFEST}" r
  ${If} ${Errors}
    ClearErrors
    Return
  ${EndIf}
  ${Do}
    FileRead $R0 $R1
    ${If} ${Errors}
      ${ExitDo}
    ${EndIf}
    ${TrimNewLines} $R1 $R1
    ; a name that leads out of our folder is not ours
    ${WordFind} "$R1" ".." "E+1{" $R2
    IfErrors 0 next
    ClearErrors
    ${WordFind} "$R1" ":" "E+1{" $R2
    IfErrors 0 next
    ClearErrors
    StrCpy $R2 $R1 1
    StrCpy $R3 $R1 1 -1
    ${If} $R1 != ""
    ${AndIf} $R2 != "\"
    ${AndIf} $R1 != "${MANIFEST}"
      ${If} $R3 == "\"
        StrCpy $R1 $R1 -1
        RMDir "$INSTDIR\$R1"
      ${Else}
        Delete "$INSTDIR\$R1"
      ${EndIf}
    ${EndIf}
    next:
    ClearErrors
  ${Loop}
  FileClose $R0
  ClearErrors
FunctionEnd
!macroend
!insertmacro AskToClose ""
!insertmacro AskToClose "un."

; --- setup ----------------------------------------------------------------------------------------------
Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    Goto too_old
  ${EndIf}
  ${If} ${IsNativeARM64}
  ${AndIfNot} ${AtLeastBuild} 22000 ; Windows 10 on ARM runs no 64-bit Intel programs
    Goto too_old
  ${EndIf}
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      MessageBox MB_OK|MB_ICONINFORMATION "$(NewerThere)" /SD IDOK
      SetErrorLevel 4
      Quit
    ${EndIf}
  ${EndIf}
  Return
  too_old:
  MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
  SetErrorLevel 3
  Quit
FunctionEnd

Section "-Program"
  InitPluginsDir
  StrCpy $R9 "$PLUGINSDIR\close.exe"
  File "/oname=$R9" "${HELPER}"
  Call AskToClose
  Delete "$INSTDIR\runtime\python311.dll"
  ${If} ${FileExists} "$INSTDIR\runtime\python311.dll"
    ; still held by something: better the whole old version than half of each
    MessageBox MB_OK|MB_ICONSTOP "$(Stuck)" /SD IDOK
    SetErrorLevel 6
    Quit
  ${EndIf}
  Call RemoveListed
  !include "${FILES}"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\${EXE}" "" "$INSTDIR\${EXE}" 0 SW_SHOWNORMAL "" "$(Describe)"
  CreateShortcut "$DESKTOP\${TITLE}.lnk" "$INSTDIR\${EXE}" "" "$INSTDIR\${EXE}" 0 SW_SHOWNORMAL "" "$(Describe)"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "Mamori Karte"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${EXE}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
SectionEnd

; --- removal --------------------------------------------------------------------------------------------
Section "un.$(UnProgram)" UnProgramSection
  SectionIn RO
  InitPluginsDir
  StrCpy $R9 "$PLUGINSDIR\close.exe"
  CopyFiles /SILENT "$INSTDIR\${EXE}" "$R9"
  Call un.AskToClose
  SetOutPath "$TEMP" ; the folder that goes must be nobody's current one
  Call un.RemoveListed
  Delete "$INSTDIR\${MANIFEST}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  Delete "$DESKTOP\${TITLE}.lnk"
  Delete "$DESKTOP\今、困っている.lnk" ; made by the program when asked: app/system/desktop_shortcut.py
  Delete "$DESKTOP\I need help now.lnk"
  DeleteRegValue HKCU "${RUN_KEY}" "${PROGRAM}"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
SectionEnd

Section /o "un.$(UnRecords)" UnRecordsSection
  ${If} ${FileExists} "${RECORDS}\${STORE}"
    RMDir /r "${RECORDS}"
  ${EndIf}
SectionEnd

!insertmacro MUI_UNFUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${UnProgramSection} "$(UnProgramWords)"
  !insertmacro MUI_DESCRIPTION_TEXT ${UnRecordsSection} "$(UnRecordsWords)"
!insertmacro MUI_UNFUNCTION_DESCRIPTION_END

Function un.onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/RECORDS=" $1
  ${If} $1 == "remove"
    SectionGetFlags ${UnRecordsSection} $2
    IntOp $2 $2 | ${SF_SELECTED}
    SectionSetFlags ${UnRecordsSection} $2
  ${EndIf}
  ClearErrors
FunctionEnd
