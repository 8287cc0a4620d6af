import Deck
import Wording

/// The article on the keys, written from the keymap: `partnerdeck --generate-keys` prints it, and
/// a test compares it with the file. What a key does is its hint, or a note here that says more.
enum KeysArticle {
    /// The whole article.
    static var text: String {
        let parts =
            [opening, everywhere, lists, mouse] + pages.map(page)
            + [waiting, typedKeys, closing, plain]
        return parts.joined(separator: "\n")
    }

    private static let opening = """
        # Keys

        Every key of the deck, page by page; on the screen, `?` shows those of the page you are on,
        and Enter runs the selected one. A command runs by its name, too: after `:`, which also
        completes it with Tab and takes values: `:customer contoso.com`, `:sort domain desc`,
        `:filter kind:nce`, `:theme light`, `:language ko`, `:seats +5`. Any other word opens the
        customer it matches, or lists all that it matches. `^K` finds an action by any of its words, in
        your language or in English, and says why one is off. Keys can be changed, see
        [Configuration](Configuration.md).

        """

    private static var everywhere: String {
        section("On every page", KeyTable.everywhere, of: "everywhere")
    }

    private static var lists: String {
        section("In lists", KeyTable.lists, of: "lists") + """

            Marks work in the list of customers and on the pages of a customer. `F2` works there and
            on the radar: the lists whose search may have [terms](Commands.md).

            The sign ▲ or ▼ behind the name of a column says that the list is sorted by it, and
            which way. Each list keeps its order, also for the next start; only the radar, if all that changed
            is its direction, starts with the most urgent again. Where a value is not
            known, the row comes last in both directions. A list that is sorted anew shows its top, and
            a column of counts begins with the highest. `F6` and `:sort` know the columns there is no
            room for, too. The one that a list is sorted by shows before others, or else the row over
            the footer names it; a wider screen has all columns of a narrower one.

            `F8` lists the columns of a list: `Space` hides the selected one or shows it again, `J` and `K`
            move it, and `r` brings the usual columns back. Each list remembers its own, and `e` leaves hidden
            ones out of the file and takes their order. The mark before a row is no column, and the name by
            which rows are told apart stays.

            While words are typed into the search of customers, the cursor goes to the customer whose
            name begins with them, or whose domain is called so; the order stays. Where nobody matches, those
            whose names are nearly the same are named: a letter may be wrong, missing, too many or swapped with the
            next, or letters may be left out; Hangul may have been typed while the keyboard was Latin. They match
            nothing, and cannot be marked: `Tab` searches for the first. The ID of something a customer holds may be
            typed as far as a list shows it, such as `…fb841776`: the customer opens with the cursor there.

            Letters in a list of a dialog (columns, themes, saved filters) lead to the next entry that begins
            with them.

            Where `y` copies, it opens a menu with everything the selected row has, or the page is about. A
            letter means the same on every page: `i` copies the ID of the subscription, purchase or journal
            entry, `o` that of its order, `f` that of the offer, `m` the customer's Microsoft ID, `d` the
            domain, `n` the name, `r` the columns of the row that show, in their order and with a tab between
            them, `w` all columns that are not hidden, and `l` the link to the portal's page. `t` copies the
            line under the cursor of an item's page, and `Enter` what the menu has selected. In a dialog with
            details, `y` copies all IDs at once.

            `e` exports the list as its search leaves it, also the rows that are not on the screen.
            Tab turns the format: CSV, JSON or Markdown; an ending you type (`.csv`, `.json`, `.md`) chooses it,
            too. Below the name you type stands the whole path, and what is there; a file that exists is
            overwritten only after `y`. A single `-` prints the list once you have left the deck. CSV and JSON
            call the columns as the commands do, and CSV with letters beyond ASCII begins with the mark by which
            spreadsheets know UTF-8. Markdown is for readers: all of it is in your language.

            `gx` opens a browser (`BROWSER`, or the desktop's own where there is a display). Where
            there is none it shows the address, and has copied it. Microsoft does not document
            these addresses; of a subscription it is the page that lists it. The customers of a
            sandbox have no page there.

            """
    }

    private static let mouse = """
        ## Mouse

        While the mouse is on, a click selects a row, and a second one right after it opens the row.
        A click on the name of a column sorts by it, and the next one reverses the order. The pages
        of a customer, the steps of the path at the top and the keys in the footer can be clicked,
        too. The wheel scrolls by three rows. In a dialog, a click on one of the keys it names presses
        that key; the second half of a double click presses nothing.

        To select text with the mouse, hold Shift: the terminal then does what it does without the
        deck. Some terminals have another key for that.

        """

    /// The pages under a heading, and what is said before their table.
    private static let pages: [(heading: String, pages: [KeymapPage], intro: String)] = [
        ("List of customers", [.customers], ""),
        (
            "A customer", [.subscriptions, .reservations, .software, .account, .access, .holding],
            "The keys of its five pages, and of a single subscription, purchase or admin relationship."
        ),
        ("Blockers", [.blockers], ""), ("Offers", [.offers], ""),
        ("Relationship request", [.request], ""), ("Activity log", [.activity], ""),
        ("Off-boarding plan", [.plan], ""), ("Run", [.run], ""), ("Journal", [.journal], ""),
        ("Radar", [.radar], ""), ("Renewals", [.renewals], renewals),
        ("Admin access", [.accessList], ""),
    ]

    private static let renewals = """
        The terms of all customers, the first to end first. Those that renew each month unchanged stand in one
        row. `w`, `#`, `+`, `-`, `s` and `a` are about the marked rows, of whichever customers; those
        that the search hides are left out. `c` cancels one subscription at a time.
        """

    private static func page(
        _ page: (heading: String, pages: [KeymapPage], intro: String)
    ) -> String {
        let name = page.pages.count == 1 ? "\(page.pages[0])" : "customer"
        return section(page.heading, KeyTable.own(page.pages), of: name, after: page.intro)
    }

    private static var waiting: String {
        section("While something waits", KeyTable.waiting, of: "waiting")
    }

    private static var typedKeys: String {
        section("While a search is typed", KeyTable.typing, of: "typing", namesCommands: false)
    }

    private static let closing = """
        A search that narrows the list already is selected when `/` is pressed again: the first letter replaces
        it. `Space`, `→`, `End` or `Bksp` keeps it to be typed on, and `Esc` restores it.

        `Esc` leads back to where a page was opened from, such as the radar, or the customer that was open
        before `:` opened another. `Bksp` leads up to the page above in the path at the top.

        While you walk the radar with `[` and `]`, its list has the rows of that day alone; `Esc` shows all
        days again.

        A text that is longer than its dialog is searched with `/`, or `F3` where something is typed, as in
        `less`: `n` or `Enter` goes to the next match and `N` to the one before, and `Esc` leaves the search. Until
        then no key answers the dialog, so that a letter of a search confirms nothing. The page of a single
        subscription, purchase or admin relationship is searched by the same keys.

        A key for something that is still loading waits for it. Keys typed before a dialog was on
        the screen are dropped. The keys within dialogs stay as they are: `y` and `Enter` confirm,
        `n` and `Esc` do not.

        """

    private static let plain = """
        ## In plain text

        With `--plain`, or on a terminal that cannot place the cursor, the deck is a dialogue of lines for
        screen readers, simple terminals and pipes. A line is a key, or several with blanks between them, by
        the names above; the arrows are typed as `Up`, `Down`, `Left` and `Right`. It may be a command of
        `:` as well, by its whole name: `open`, `quit`, `sort blockers`. Any other word is refused. What a
        line has changed is printed below it, without frames and escape sequences, and nothing is printed
        twice. `?` prints the keys, and the next line is for the page again.

        The number before a row goes to that row. `/text` searches for the text; in a field, a whole line is
        typed into it. An empty line says where you are, and `^L` prints all of the page again. An answer on
        the line that opened a dialog is not taken. At the end of the input the deck waits for what was
        confirmed, stops a run after its step, and closes. The language changes by the whole command
        `:language` alone.

        """

    /// A heading and its table, a row for each command.
    private static func section(
        _ heading: String, _ rows: [KeyRow], of name: String, after intro: String = "",
        namesCommands: Bool = true
    ) -> String {
        var lines = ["## \(heading)", ""]
        if !intro.isEmpty { lines += [intro, ""] }
        lines += ["| key | what it does |", "|---|---|"].map {
            namesCommands ? $0 + ($0.hasPrefix("|-") ? "---|" : " command |") : $0
        }
        lines += rows.map { row in
            let keys = row.keys.isEmpty ? [":" + row.command] : row.keys
            let cells = [
                keys.map { "`\($0)`" }.joined(separator: " "), told(row, of: name),
            ]
            return (cells + (namesCommands ? ["`\(row.command)`"] : [])).reduce("|") {
                $0 + " "
                    + $1.split(separator: "|", omittingEmptySubsequences: false)
                    .joined(separator: "\\|") + " |"
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func told(_ row: KeyRow, of name: String) -> String {
        notes[name]?[row.command] ?? Language.english.words()[keyPath: row.hint]
    }

    /// What is told instead of a hint, by section and command.
    private static let notes: [String: [String: String]] = [
        "everywhere": [
            "back": "back to where the page was opened from; never quits",
            "quit": "back; quits in the list of customers",
            "run": "the run under way or the last one; a list where several are not finished",
            "undo": "undo what was done last in this session",
            "read-only": "read-only on; off again after a question",
            "refresh": "refresh, on a profile from the service", "language": "next language",
            "theme": "choose a theme, each shown at once",
            "tour": "a tour of five steps through the sandbox",
            "messages": "what was said over the footer, the newest first",
            "help": "help for this page; `/` searches it",
            "pane": "hide or show the pane beside a list, from 130 columns on",
            "mouse": "mouse on, or off",
            "command-line": "command line: `↑` `↓` walk through what was typed before",
            "find": "find an action by its words",
            "export": "write the whole list to a file, or print it once you have left",
            "portal": "open the portal's page of what is selected",
            "customers": "back to the list of customers, from any page",
            "exit": "quit from any page; `:q` is the same",
            "admin-access": "admin access (GDAP and DAP) across all customers",
        ],
        "lists": [
            "search": "filter the list, by words in any script or by terms",
            "filters": "saved filters: apply, save, rename, delete",
            "mark": "mark the row and move on",
            "mark-range": "mark from here to where you press it again",
            "mark-all": "mark all rows that are shown",
            "sort": "sort by a column chosen from a list; the present one again reverses it",
            "columns": "hide, show and order the columns of the list and of its export",
        ],
        "customers": [
            "open": "open the customer",
            "plan": "off-boarding plan for this customer, or for all marked ones",
            "request": "request a relationship",
            "copy": "copy the customer's Microsoft ID, domain, name, or the row",
        ],
        "customer": [
            "open": "open, set a status; on Account go to the blockers, or remove the relationship",
            "suspend": "suspend, also all marked subscriptions",
            "reactivate": "reactivate, also all marked subscriptions", "cancel": "cancel",
            "renewal": "set what happens when the term ends, also of all marked subscriptions",
            "next-match": "go to the next match of the search",
            "previous-match": "go to the match before",
            "seats": "change the number of seats, also of all marked subscriptions",
            "add-seat": "add a seat, or as many as you type next",
            "remove-seat": "remove a seat, or as many as you type next",
            "end-access": "end the admin relationship (GDAP), after its name was typed",
            "order": "order from the catalogue",
            "undo": "undo the latest action on this subscription or purchase",
            "gdap": "the page of admin relationships (GDAP)",
            "plan": "off-boarding plan for this customer",
            "activity": "activity log of this customer",
            "copy":
                "copy the item's ID or name, the customer's Microsoft ID or domain, or the row",
            "blockers": "what blocks the removal of this customer",
        ],
        "blockers": [
            "open": "go to what blocks", "cancel": "cancel what blocks",
            "suspend": "suspend what blocks", "plan": "plan that clears all of them",
            "renewal": "set what happens when the term of what blocks ends",
            "activity": "activity log of their customer",
            "copy": "copy the blocker's ID or name, the customer's ID or domain, or the row",
        ],
        "offers": [
            "open": "order the offer", "copy": "copy the offer's ID or name, or the row",
        ],
        "request": [
            "delegated-access": "with or without delegated admin privileges",
            "copy-text": "copy the text", "copy-link": "copy the link",
            "save": "save the text as a file",
            "accept": "simulate the customer's acceptance (in the sandbox)",
        ],
        "activity": [
            "open": "details of the action",
            "copy": "copy the ID of the target, the customer's ID or name, or the row",
        ],
        "plan": [
            "open": "details of the step; on a customer, hide or show its steps",
            "skip": "skip the step, or include it again",
            "cancel-instead":
                "cancel with a refund instead of suspending, or suspend again; works while the window is open",
            "dry-run": "dry run: check each step and change nothing",
            "save": "save the plan as a file", "start": "start the run",
            "copy": "copy the IDs and the name of the step's target, or the row",
        ],
        "run": [
            "open":
                "details of the step, or why the run is paused; on a customer, its steps hide or show",
            "retry": "retry the refused steps",
            "set-aside": "set the run aside: nobody continues it, and it is not offered again",
            "undo": "plan to undo all that the run did",
            "certificate": "read the certificate of a relationship the run ended, then write it",
            "copy": "copy the IDs and the name of what a step changes, or the row",
        ],
        "journal": [
            "open":
                "approval, intent, outcome and verification of the action, with times and hashes",
            "undo": "undo the action, or all that the run did",
            "certificate": "read the certificate of the relationship that ended, then write it",
            "copy": "copy the entry's IDs, its customer's ID, domain or name, or the row",
        ],
        "radar": [
            "open": "open what the row is about", "plan": "off-boarding plan for its customer",
            "previous-day": "the day before on the timeline, and its rows alone",
            "next-day": "the next day on the timeline, and its rows alone",
            "previous-busy-day": "the nearest earlier day that has entries",
            "only-kind": "only the kind of the selected row; all kinds again",
            "activity": "activity log of all customers",
            "next-busy-day": "the nearest later day that has entries",
            "copy": "copy the item's or customer's ID, the domain, the name, or the row",
        ],
        "accessList": [
            "open": "open the customer's admin relationships",
            "copy": "copy the customer's Microsoft ID, domain, name, or the row",
        ],
        "waiting": [
            "stop": "stop an action that is not sent yet",
            "take-back": "take back what waits to be sent",
            "leave-tour": "leave the tour that is under way",
            "end-range": "end the range that is being marked",
        ],
    ]
}
