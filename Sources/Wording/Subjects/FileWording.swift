/// What is wrong with a file: store, theme, profiles, plan; and what ended the program.
package protocol FileWording {
    var configUnreadable: String { get }
    /// The mistakes told before it are in settings that commands do not use.
    var configOfDeckOnly: String { get }
    func configUnwritable(_ reason: String) -> String
    /// `form` is one of the forms below.
    func configWrongType(_ key: String, form: String) -> String
    func configNotAllowed(_ key: String, allowed: String) -> String
    /// `example` is a value as it should be.
    func configMalformed(_ key: String, example: String) -> String
    func configNoAddress(_ key: String) -> String
    func configAddressWithSecret(_ key: String) -> String
    func configAddressPlain(_ key: String) -> String
    func configBadName(_ name: String) -> String
    func noSuchProfile(_ name: String, available: String) -> String
    func configCannotAdd(_ name: String) -> String

    // What a value should be.

    var formText: String { get }
    var formTruth: String { get }
    func formNumber(_ lowest: Int, to highest: Int) -> String
    var formTable: String { get }
    var formTexts: String { get }
    var formColor: String { get }
    var formStyle: String { get }
    func storeMissing(_ path: String) -> String
    func replaceableFileExists(_ path: String) -> String
    func storeLogUnread(_ path: String) -> String
    func storeNotADatabase(_ path: String) -> String
    func storeNotADirectory(_ path: String) -> String
    /// The numbers of the schemas.
    func storeNewer(_ path: String, schema: Int, known: Int) -> String
    func storeUnreadable(_ path: String, reason: String) -> String
    func cannotBeWritten(_ path: String, reason: String) -> String
    func storeBusy(_ path: String) -> String
    func storeDiskFullAt(_ path: String) -> String
    func storeDamaged(_ path: String, reason: String) -> String
    func pathAndReason(_ path: String, reason: String) -> String
    var screenNotATerminal: String { get }
    var screenUnknownTerminal: String { get }
    var screenPrintsLinesOnly: String { get }
    var screenUseCommands: String { get }
    var themeDefaultUsed: String { get }
    func noSuchTheme(_ name: String, available: String) -> String
    var themeUnreadable: String { get }
    func themeUnknownRole(_ role: String, allowed: String) -> String
    func themeUnknownAttribute(_ attribute: String, allowed: String) -> String
    func themeUnknownColor(_ color: String, allowed: String) -> String
    func themeWrongType(_ key: String, form: String) -> String
    /// `names` is such as `a → b → a`.
    func themeCycle(_ names: String) -> String
    /// `journal` is the path of its file.
    func exitJournalNote(_ journal: String) -> String
    /// `signal` is such as `SIGSEGV`.
    func exitByFault(_ signal: String) -> String
    func exitBySignal(_ signal: String) -> String
    var exitFileCutShort: String { get }
    func fileExists(_ path: String) -> String
    func fileMissing(_ path: String) -> String
    func fileTooLarge(_ path: String, megabytes: Int) -> String
    func fileUnreadable(_ path: String, reason: String) -> String
    func notAFile(_ path: String) -> String
    var systemMayNotRead: String { get }
    var systemMayNotWrite: String { get }
    var systemPortInUse: String { get }
    var systemNoSuchAddress: String { get }
    /// A number of errno there are no words for.
    func systemErrorNumber(_ number: Int) -> String
    var errorUnknown: String { get }
    func secretReadableByOthers(_ path: String) -> String
    func secretDamaged(_ path: String) -> String
    var adviceMakePlan: String { get }
    func planFileNotJSON(_ path: String) -> String
    func planFileNotAPlan(_ path: String) -> String
    func planFileNewer(_ path: String, version: Int) -> String
    /// `member` is such as `customers[0].steps`.
    func planFileMember(_ path: String, member: String) -> String
    func planFileAmbiguous(_ path: String) -> String
    func notTOML(_ reason: String) -> String
    func unknownTOMLKey(_ key: String, allowed: String) -> String
}
