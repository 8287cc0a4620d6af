/// The consent to use admin relationships (GDAP) in Microsoft Graph: how it is asked for, and what
/// a sign-in can do with it.
package protocol ConsentWording {
    // Options of `sign-in`.

    var gdapOption: String { get }
    var gdapReadOption: String { get }
    var graphOption: String { get }
    /// `--read` without `--gdap`.
    var gdapReadAlone: String { get }

    // Asking for it.

    /// Before somebody signs in once more. `permission` is Microsoft's name for it.
    func consentAsked(_ permission: String) -> String
    /// Another account has consented than the one that is signed in.
    var consentByAnother: String { get }

    /// No Microsoft Graph answers at the address that an option gave, and nothing was saved.
    func graphNotThere(_ address: String, option: String) -> String

    // What a sign-in can do, each in a sentence or two.

    var gdapSeenAndEnded: String { get }
    var gdapSeen: String { get }
    /// `command` asks for the consent.
    func gdapMissing(_ command: String) -> String
    /// It was asked for, and nobody who may has agreed. `permission` is Microsoft's name for it.
    func consentNotGiven(_ permission: String) -> String
    /// `reason` is a sentence.
    func gdapUnseen(_ reason: String) -> String

    // The doctor's row.

    var doctorGDAP: String { get }
    /// There is no token that tells.
    var doctorGDAPUntold: String { get }
    /// `standing` is a sentence: what the sign-in can do; and `reason` why reading them failed.
    func doctorGDAPRefused(_ standing: String, reason: String) -> String
    var doctorGDAPAsk: String { get }
}
