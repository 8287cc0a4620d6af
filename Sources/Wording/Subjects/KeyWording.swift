/// What a key does: its hint in the footer and the help.
package protocol KeyWording {
    /// What several keys lead to that have one hint together in the footer.
    var viewsKey: String { get }
    var openKey: String { get }
    /// Narrows a list to the rows that have what is typed.
    var filterKey: String { get }
    /// Finds what is typed in a text.
    var searchKey: String { get }
    var requestKey: String { get }
    var activityKey: String { get }
    var removeRelationshipKey: String { get }
    var blockersKey: String { get }
    var chooseKey: String { get }
    var goToKey: String { get }
    var delegatedAccessKey: String { get }
    var copyTextKey: String { get }
    var copyLinkKey: String { get }
    var saveKey: String { get }
    var playAcceptanceKey: String { get }
    var detailsKey: String { get }
    var downKey: String { get }
    var upKey: String { get }
    var pageDownKey: String { get }
    var pageUpKey: String { get }
    var halfPageDownKey: String { get }
    var halfPageUpKey: String { get }
    var topKey: String { get }
    var endKey: String { get }
    var refreshKey: String { get }
    var stopKey: String { get }
    var languageKey: String { get }
    var themeKey: String { get }
    var paneKey: String { get }
    var redrawKey: String { get }
    var helpKey: String { get }
    var backKey: String { get }
    var parentKey: String { get }
    var quitKey: String { get }
    var nextPageKey: String { get }
    var previousPageKey: String { get }
    var markKey: String { get }
    var markRangeKey: String { get }
    var markAllKey: String { get }
    var unmarkAllKey: String { get }
    var endRangeKey: String { get }
    var takeBackKey: String { get }
    /// What Enter and Esc do while the filter of a list is typed, and Esc where that was another
    /// before.
    var keepFilterKey: String { get }
    var clearFilterKey: String { get }
    var restoreFilterKey: String { get }
    /// The same while a search in a text is typed.
    var keepSearchKey: String { get }
    var clearSearchKey: String { get }
    var restoreSearchKey: String { get }
    /// Said when the search that narrows a list is typed on.
    var searchIsEdited: String { get }
    var dropWordKey: String { get }
    var emptySearchKey: String { get }
    var planKey: String { get }
    var undoKey: String { get }
    var journalKey: String { get }
    var radarKey: String { get }
    var readOnlyKey: String { get }
    var runKey: String { get }
    var strikeKey: String { get }
    var rehearseKey: String { get }
    var startKey: String { get }
    var followKey: String { get }
    var retryKey: String { get }
    var goOnKey: String { get }
    var setAsideKey: String { get }
    var certifyKey: String { get }
    var stopRunKey: String { get }
    var copyRowKey: String { get }
    var messagesKey: String { get }

    // What is marked, and acts upon all of it.

    func markedCount(_ count: Int) -> String
    /// That so many are not marked any more.
    func unmarkedCount(_ count: Int) -> String
    /// Of `count` marked, so many the search hides.
    func markedHidden(_ count: Int, hidden: Int) -> String
    /// The same where there is less room.
    func markedHiddenShort(_ count: Int, hidden: Int) -> String
    var markRangeOpen: String { get }
    var nothingMarked: String { get }
    /// Why `c` is off while rows are marked.
    var cancelsOneAtATime: String { get }
    var allMarkedHidden: String { get }
    func suspendManyTitle(_ count: Int) -> String
    func reactivateManyTitle(_ count: Int) -> String
    var undoActTitle: String { get }
    var undoRunTitle: String { get }
    /// `act` is such as `suspend: E3 · Contoso`.
    func leftAsItIs(_ act: String, reason: String) -> String
    var whatIsSentHeading: String { get }
    var leftOutHeading: String { get }
    /// Why a marked item needs no step of its own.
    var doneWithAnother: String { get }
    /// The same on the page of the run, where it is to be undone.
    var runUndoneLater: String { get }
    var doesNotComeBack: String { get }

    // What the bottom line says after something happened.

    var copied: String { get }
    func saved(_ file: String) -> String
    func saveFailed(_ file: String, reason: String) -> String
    /// `key` is the letter that was pressed.
    func keyMeansNothing(_ key: String) -> String
    /// The same of a dialog, whose keys stand at its end.
    func keyMeansNothingInDialog(_ key: String) -> String
    /// A full-width letter, which only an input method types.
    func keyOfInputMethod(_ key: String) -> String
    /// A letter of Hangul.
    func keyOfHangul(_ key: String) -> String
    /// A letter of kana.
    func keyOfKana(_ key: String) -> String
    func refreshed(_ time: String) -> String
    var refreshing: String { get }
    /// `until` has seconds.
    /// The service has had too many requests.
    func waitingForQuota(_ until: String) -> String
    /// This program keeps to a number of requests a minute.
    func waitingForPace(_ until: String, requests: Int) -> String
    var escStops: String { get }
    var stoppingRequest: String { get }
    var idsCopied: String { get }
    /// The name of the language, in that language.
    /// The name of the language, in itself.
    var languageChanged: String { get }
    /// Which language everything is said in now.
    var languageTold: String { get }
    var removeLinkActive: String { get }
    func customerGone(_ customer: String) -> String
    var nothingDone: String { get }
    var domainDiffers: String { get }
    var idDiffers: String { get }
}
