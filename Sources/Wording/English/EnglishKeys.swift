extension English: KeyWording {
    package var viewsKey: String { "pages" }
    package var openKey: String { "open" }
    package var filterKey: String { "filter" }
    package var searchKey: String { "search" }
    package var requestKey: String { "request relationship" }
    package var activityKey: String { "activity log" }
    package var removeRelationshipKey: String { "remove relationship" }
    package var blockersKey: String { "blockers" }
    package var chooseKey: String { "set status" }
    package var goToKey: String { "go to it" }
    package var delegatedAccessKey: String { "with/without DAP" }
    package var copyTextKey: String { "copy text" }
    package var copyLinkKey: String { "copy link" }
    package var saveKey: String { "save" }
    package var playAcceptanceKey: String { "[sandbox] accept" }
    package var detailsKey: String { "details" }
    package var downKey: String { "down" }
    package var upKey: String { "up" }
    package var pageDownKey: String { "page down" }
    package var pageUpKey: String { "page up" }
    package var halfPageDownKey: String { "half page down" }
    package var halfPageUpKey: String { "half page up" }
    package var topKey: String { "top" }
    package var endKey: String { "end" }
    package var refreshKey: String { "refresh" }
    package var stopKey: String { "stop" }
    package var languageKey: String { "language" }
    package var themeKey: String { "theme" }
    package var paneKey: String { "side pane" }
    package var redrawKey: String { "redraw the screen" }
    package var helpKey: String { "help" }
    package var backKey: String { "back" }
    package var parentKey: String { "up to the page above" }
    package var quitKey: String { "back, quit" }
    package var nextPageKey: String { "next page" }
    package var previousPageKey: String { "previous page" }
    package var markKey: String { "mark" }
    package var markRangeKey: String { "mark a range" }
    package var markAllKey: String { "mark all shown" }
    package var unmarkAllKey: String { "unmark all" }
    package var endRangeKey: String { "end range" }
    package var takeBackKey: String { "take back" }
    package var keepFilterKey: String { "keep filter" }
    package var clearFilterKey: String { "clear filter" }
    package var restoreFilterKey: String { "restore filter" }
    package var keepSearchKey: String { "keep search" }
    package var clearSearchKey: String { "clear search" }
    package var restoreSearchKey: String { "restore search" }
    package var searchIsEdited: String {
        "Typing replaces the search; Space or → keeps it, Esc restores it."
    }
    package var dropWordKey: String { "delete word" }
    package var emptySearchKey: String { "delete all" }
    package var planKey: String { "plan" }
    package var undoKey: String { "undo" }
    package var journalKey: String { "journal" }
    package var radarKey: String { "radar" }
    package var readOnlyKey: String { "read-only on/off" }
    package var runKey: String { "run" }
    package var strikeKey: String { "skip/include" }
    package var rehearseKey: String { "dry run" }
    package var startKey: String { "start" }
    package var followKey: String { "follow new entries" }
    package var retryKey: String { "retry refused" }
    package var setAsideKey: String { "set aside" }
    package var goOnKey: String { "continue" }
    package var certifyKey: String { "certificate" }
    package var stopRunKey: String { "stop after this step" }
    package var copyRowKey: String { "copy ID, domain or name" }
    package var messagesKey: String { "messages" }

    // What is marked, and acts upon all of it.

    package func unmarkedCount(_ count: Int) -> String { "\(count.grouped) unmarked" }
    package func markedCount(_ count: Int) -> String { "\(count.grouped) marked" }
    package func markedHidden(_ count: Int, hidden: Int) -> String {
        "\(count.grouped) marked, \(hidden.grouped) of them hidden by the search and left out"
    }
    package func markedHiddenShort(_ count: Int, hidden: Int) -> String {
        "\(count.grouped) marked (\(hidden.grouped) hidden, left out)"
    }
    package var markRangeOpen: String { "range: \(keys[.markRange]) marks to here, Esc ends it" }
    package var nothingMarked: String { "Nothing is marked." }
    package var cancelsOneAtATime: String {
        "\(keys[.cancel]) cancels one holding, not all that is marked: \(keys[.unmarkAll]) unmarks them first."
    }
    package var allMarkedHidden: String {
        "All marked rows are hidden by the search. \(keys[.back]) clears it, \(keys[.unmarkAll]) unmarks them."
    }
    package func suspendManyTitle(_ count: Int) -> String {
        "Suspend \(counted(count, "subscription"))?"
    }
    package func reactivateManyTitle(_ count: Int) -> String {
        "Reactivate \(counted(count, "subscription"))?"
    }
    package var undoActTitle: String { "Undo this action?" }
    package var undoRunTitle: String { "Undo what this run did?" }
    package func leftAsItIs(_ act: String, reason: String) -> String {
        "left unchanged: \(act): \(reason)"
    }
    package var whatIsSentHeading: String { "Sent in this order" }
    package var leftOutHeading: String { "Left out, stays unchanged" }
    package var doneWithAnother: String { "It is done together with another marked holding." }
    package var runUndoneLater: String {
        "This run is still under way: what it did can be undone once it has ended or stopped."
    }
    package var doesNotComeBack: String {
        "What was billed or missed in the meantime cannot be restored."
    }

    // What the bottom line says after something happened.

    package var copied: String {
        "Copied to the clipboard (if the terminal allows it; \(keys[.save]) saves a file)."
    }
    package func saved(_ file: String) -> String { "Saved as \(file)." }
    package func saveFailed(_ file: String, reason: String) -> String {
        "\(file) was not saved: \(reason)"
    }
    package func keyMeansNothing(_ key: String) -> String {
        "\(key) does nothing here; \(keys[.help]) shows the keys."
    }
    package func keyMeansNothingInDialog(_ key: String) -> String {
        "\(key) does nothing in this dialog; its keys stand at its end."
    }
    package func keyOfInputMethod(_ key: String) -> String {
        "\(key) comes from an input method; switch it to Latin letters."
    }
    package func keyOfHangul(_ key: String) -> String {
        "\(key) comes from a Korean input method; switch it to Latin letters."
    }
    package func keyOfKana(_ key: String) -> String {
        "\(key) comes from a Japanese input method; switch it to Latin letters."
    }
    package func refreshed(_ time: String) -> String { "Refreshed \(time) UTC." }
    package var refreshing: String { "Refreshing from Partner Center…" }
    package func waitingForQuota(_ until: String) -> String {
        "Too many requests: waiting until \(until) UTC, as the service asks…"
    }
    package func waitingForPace(_ until: String, requests: Int) -> String {
        "Keeping to \(requests.grouped) requests a minute: goes on at \(until) UTC…"
    }
    package var escStops: String { "Esc stops it." }
    package var stoppingRequest: String { "Stopping, unless it was already sent…" }
    package var idsCopied: String { "Copied to the clipboard (if the terminal allows it)." }
    package var languageChanged: String { "English" }
    package var languageTold: String { "Language: English" }
    package var removeLinkActive: String {
        "No blockers left: the link on the Account page is active."
    }
    package func customerGone(_ customer: String) -> String {
        "\(customer) is no longer a customer."
    }
    package var nothingDone: String { "Nothing was done." }
    package var domainDiffers: String { "That is not the customer's domain. Nothing was done." }
    package var idDiffers: String { "That is not the customer's Microsoft ID. Nothing was done." }
}
