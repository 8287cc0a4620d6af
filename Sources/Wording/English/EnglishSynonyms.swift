extension English: SynonymWording {
    package var suspendSynonyms: String { "pause stop disable deactivate block freeze switch off" }
    package var reactivateSynonyms: String { "resume restart activate enable unsuspend switch on" }
    package var cancelSynonyms: String {
        "cancellation delete terminate end refund return unsubscribe"
    }
    package var orderSynonyms: String {
        "buy purchase add new catalog catalogue offers product subscribe"
    }
    package var requestSynonyms: String { "invite new customer add link email mail relationship" }
    package var activitySynonyms: String { "log audit history records" }
    package var delegatedAccessSynonyms: String {
        "DAP GDAP admin administrator privileges permissions"
    }
    package var copyTextSynonyms: String { "clipboard yank text email" }
    package var copyLinkSynonyms: String { "clipboard yank URL address" }
    package var saveTextSynonyms: String { "file write store download" }
    package var acceptSynonyms: String { "approve consent confirm customer" }
    package var markSynonyms: String { "select tick choose check" }
    package var markRangeSynonyms: String { "select several visual" }
    package var markAllSynonyms: String { "select everything" }
    package var unmarkAllSynonyms: String { "deselect none clear selection" }
    package var planSynonyms: String {
        "offboard remove end reseller relationship removal terminate leave bulk"
    }
    package var blockersSynonyms: String { "why blocked obstacles reasons eligible removal" }
    package var undoSynonyms: String { "revert back restore roll back" }
    package var journalSynonyms: String { "history log audit records who when" }
    package var radarSynonyms: String {
        "timeline deadlines renewals expiring due upcoming calendar alerts"
    }
    package var runSynonyms: String { "progress state execution offboarding" }
    package var readOnlySynonyms: String { "lock protect safe write protection" }
    package var skipSynonyms: String { "exclude leave out omit strike" }
    package var dryRunSynonyms: String { "test simulate preview try rehearse check" }
    package var startSynonyms: String { "execute go perform launch" }
    package var retrySynonyms: String { "again repeat refused failed" }
    package var setAsideSynonyms: String { "abandon drop give up discard never" }
    package var goOnSynonyms: String { "resume proceed rest" }
    package var stopRunSynonyms: String { "halt abort interrupt end" }
    package var followSynonyms: String { "tail live newest automatic" }
    package var certificateSynonyms: String { "proof document report evidence Markdown HTML" }
    package var takeBackSynonyms: String { "abort hold withdraw cancel" }
    package var copyRowSynonyms: String { "clipboard yank name link row" }
    package var exportSynonyms: String {
        "CSV JSON Markdown Excel spreadsheet file save write download table"
    }
    package var portalSynonyms: String { "browser web website open page" }
    package var messagesSynonyms: String { "notices errors warnings said before" }
    package var searchSynonyms: String { "find filter narrow look for query" }
    package var filtersSynonyms: String { "query searches favourites favorites store" }
    package var sortSynonyms: String { "sort order by column arrange" }
    package var reverseOrderSynonyms: String { "sort descending ascending turn around" }
    package var mouseSynonyms: String { "click wheel pointer scroll" }
    package var tourSynonyms: String { "tutorial introduction guide lesson learn" }
    package var refreshSynonyms: String { "reload sync update fetch again" }
    package var paneSynonyms: String { "panel side details preview split width" }
    package var languageSynonyms: String {
        "English Korean Japanese translation locale settings preferences"
    }
    package var themeSynonyms: String {
        "colours colors dark light mode appearance settings preferences scheme"
    }
    package var commandLineSynonyms: String { "prompt colon type command" }
    package var finderSynonyms: String { "palette search actions commands" }
    package var helpSynonyms: String {
        "keys key bindings shortcuts hotkeys manual cheat sheet settings"
    }
    package var quitSynonyms: String { "close leave end exit" }
    package var customersSynonyms: String { "home list start clients companies" }
    package var redrawSynonyms: String { "repaint clear garbled screen" }
    package var subscriptionsSynonyms: String { "plans licences licenses seats" }
    package var reservationsSynonyms: String { "reserved instances RI virtual machines" }
    package var softwareSynonyms: String { "perpetual server licences licenses" }
    package var accountSynonyms: String { "company contact relationship profile remove end" }
}
