extension English: TourWording {
    package var tourKey: String { "tour" }
    package var leaveTourKey: String { "leave the tour" }
    package var tourOnlyInSandbox: String {
        "The tour is in the sandbox only: partnerdeck --profile sandbox."
    }
    package var welcomePractice: String {
        "This is a sandbox with sample customers: nothing in it is real."
    }
    package func welcomeTour(_ key: String) -> String {
        "\(key) starts a tour of five steps. To use your own: partnerdeck sign-in"
    }
    package var welcomeAnyKey: String {
        "\(keys[.language]) changes the language, \(keys[.mouse]) turns the mouse on. Another key closes this."
    }
    package func tourStep(_ number: Int, of count: Int, title: String) -> String {
        "Tour, step \(number.grouped) of \(count.grouped): \(title) (Esc leaves the tour)"
    }
    package var tourFind: String { "find a customer" }
    package var tourFindText: String {
        "Press \(keys[.search]), type part of a name, such as han, and press Enter."
    }
    package var tourOpen: String { "open it" }
    package var tourOpenText: String {
        "Choose a customer with j and k, and press \(keys[.open])."
    }
    package var tourSuspend: String { "suspend a subscription" }
    package var tourSuspendText: String {
        "Go to an active subscription with j, press \(keys[.suspend]), read the dialog, and press y. It is sent after a few seconds."
    }
    package var tourBlockers: String { "see what blocks removal" }
    package var tourBlockersText: String {
        "Press \(keys[.account]) for Account, then \(keys[.open]) on the link: each blocker shows its fix."
    }
    package var tourUndo: String { "undo it" }
    package var tourUndoText: String {
        "Go to the suspended subscription, and press \(keys[.undo]) and y. If nothing blocks, you can remove the relationship instead."
    }
    package var tourBackToList: String {
        "Press \(keys[.quit]) until the list of customers shows."
    }
    package var tourBackToCustomer: String {
        "Press \(keys[.quit]) until the customer's page shows."
    }
    package var tourToSubscriptions: String { "Press \(keys[.subscriptions]) for Subscriptions." }
    package var tourNothingActive: String {
        "Nothing here can be suspended: press \(keys[.quit]) and open another customer."
    }
    package var tourLinkText: String {
        "Press \(keys[.open]) on the link: each blocker shows its fix."
    }
    package var tourDone: String { "That was the tour." }
    package var tourDoneText: String {
        "\(keys[.help]) lists the keys of each page, \(keys[.journal]) shows what you did. Esc closes this."
    }
    package func tourLeft(_ key: String) -> String {
        "The tour is over; \(key) starts it again."
    }
}
