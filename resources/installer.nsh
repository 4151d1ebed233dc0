; Offers Galley under "Open with" for the files that it takes in; what opens them stays what it was.
!macro galleyEach DO
  !insertmacro ${DO} "txt"
  !insertmacro ${DO} "md"
  !insertmacro ${DO} "markdown"
  !insertmacro ${DO} "docx"
  !insertmacro ${DO} "rtf"
  !insertmacro ${DO} "odt"
  !insertmacro ${DO} "html"
  !insertmacro ${DO} "htm"
!macroend

!macro galleyOffer EXT
  WriteRegNone SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "Galley.Copy"
!macroend

!macro galleyWithdraw EXT
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "Galley.Copy"
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Galley.Copy" "" "Galley"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Galley.Copy\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Galley.Copy\shell\open\command" "" '"$appExe" "%1"'
  !insertmacro galleyEach galleyOffer
!macroend

!macro customUnInstall
  !insertmacro galleyEach galleyWithdraw
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Galley.Copy"
!macroend
