/// The command line, the finder of acts, and what is wrong with keys that the operator chose.
package protocol PaletteWording {
    // What keys do.

    var commandLineKey: String { get }
    var finderKey: String { get }
    var customersKey: String { get }
    var showBlockersKey: String { get }
    var exitKey: String { get }
    /// What `:customer NAME` does.
    var customerKey: String { get }

    /// What `:filter TEXT` does.
    var filterCommandKey: String { get }

    // The boxes.

    var commandLineTitle: String { get }
    var finderTitle: String { get }
    /// The keys of each box.
    var commandLineKeys: String { get }
    var finderKeys: String { get }

    // Why something is not done.

    func commandUnknown(_ word: String) -> String
    /// `nearest` is a list of commands.
    func commandUnknownNear(_ word: String, nearest: String) -> String
    /// `commands` all begin with what was typed.
    func commandAmbiguous(_ word: String, commands: String) -> String
    func commandTakesNothing(_ command: String) -> String
    /// `value` cannot follow `command`; `allowed` are those that can.
    func valueUnknown(_ value: String, of command: String, allowed: String) -> String
    /// The same where it may have been meant to be one of `nearest`.
    func valueUnknownNear(_ value: String, of command: String, nearest: String) -> String
    /// What `:profile` is answered.
    var profileChosenAtStart: String { get }
    var customerNeedsName: String { get }
    func customerUnknown(_ text: String) -> String
    func customersMatch(_ text: String, count: Int) -> String
    /// `pages` is a list of the titles of pages.
    func worksElsewhere(_ pages: String) -> String
    /// The same of a key that was pressed; `acts` is a list of what it does there.
    func worksElsewhere(_ key: String, acts: String, _ pages: String) -> String
    var notAvailableHere: String { get }
    var alreadyHere: String { get }
    var openCustomerFirst: String { get }
    func openFirst(_ customer: String) -> String
    func customerOpened(_ customer: String) -> String
    var onlyPlannedForMarked: String { get }
    /// Said of a status that is chosen and is set already.
    var isSetAlready: String { get }
    /// Said of what is refused for the reason that stands above it.
    var sameAsAbove: String { get }
    /// The keys of the copy menu.
    var copyKeys: String { get }
    var thisLineLabel: String { get }
    var nothingWaits: String { get }
    var noTour: String { get }
    var nothingBlocks: String { get }

    // What is wrong with the keys in config.toml. A key is written as in the footer.

    func keysUnknownCommand(_ command: String) -> String
    /// `nearest` is a list of commands.
    func keysUnknownCommandNear(_ command: String, nearest: String) -> String
    /// `forms` says how keys are written.
    func keysUnknownKey(_ key: String, forms: String) -> String
    /// `page` is the title of a page that has both.
    func keysTaken(_ key: String, command: String, other: String, page: String) -> String
    func keysConfirm(_ key: String, command: String) -> String
    /// `sequence` is such as `gx`, and begins with the key.
    func keysBegin(_ key: String, command: String, sequence: String) -> String
    func keysNeeded(_ command: String) -> String
    var formKeys: String { get }
}
