/// What a key can ask for. Which key asks for which, and where, is the keymap's.
package enum Command: Hashable, Sendable {
    case up, down, pageUp, pageDown, halfPageUp, halfPageDown, first, last
    case open, back, quit
    case nextTab, previousTab
    case tab(CustomerPage.Tab)
    case search
    case suspend, reactivate, cancel, order, request, activity
    case toggleDelegatedAccess, copyText, copyLink, save, playAcceptance
    case mark, markRange, markAll, unmarkAll, endRange
    case plan, undo, journal, radar, run, toggleReadOnly
    case strike, rehearse, start, retry, goOn, stopRun, follow, certify
    case takeBack
    case help, refresh, stopWrite, redraw, nextLanguage, nextTheme

    /// Whether it aims at what the screen shows, and must wait until that is so.
    var aims: Bool {
        switch self {
        case .open, .suspend, .reactivate, .cancel, .order, .playAcceptance, .save, .copyText,
            .copyLink, .mark, .markRange, .markAll, .plan, .undo, .strike, .start, .retry, .goOn,
            .certify:
            true
        default: false
        }
    }
}
