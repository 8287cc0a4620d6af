extension English: ConsentWording {
    package var gdapOption: String {
        "Also ask for the permission to see and end admin relationships (GDAP), in Microsoft Graph."
    }
    package var gdapReadOption: String { "With --gdap: the permission to see them is enough." }
    package var graphOption: String { "Another address of Microsoft Graph." }
    package var gdapReadAlone: String { "--read is for --gdap: add it, or leave --read out." }
    package func graphNotThere(_ address: String, option: String) -> String {
        "\(address) is not Microsoft Graph, or cannot be reached: check \(option). The profile was not saved."
    }
    package func consentAsked(_ permission: String) -> String {
        "Microsoft Graph has a consent of its own. Sign in once more with the same account and agree to \(permission); an administrator of your tenant may have to."
    }
    package var consentByAnother: String {
        "Another account has consented to Microsoft Graph than the one that is signed in to Partner Center. Nothing is kept of it: ask again, and choose the same account."
    }
    package var gdapSeenAndEnded: String { "Admin relationships (GDAP) can be seen and ended." }
    package var gdapSeen: String { "Admin relationships (GDAP) can be seen, but not ended." }
    package func gdapMissing(_ command: String) -> String {
        "Admin relationships (GDAP) can't be seen with this sign-in; all else works. `\(command)` asks for the permission; an administrator of your tenant may have to agree."
    }
    package func consentNotGiven(_ permission: String) -> String {
        "An administrator of your tenant has to agree to \(permission) in Microsoft Graph first. Then run `\(consentCommand)` again."
    }
    package func gdapUnseen(_ reason: String) -> String {
        "Admin relationships (GDAP) can't be seen now; all else works. \(reason)"
    }
    package var doctorGDAP: String { "GDAP" }
    package var doctorGDAPUntold: String {
        "No consent to use admin relationships (GDAP) is known on this machine."
    }
    package func doctorGDAPRefused(_ standing: String, reason: String) -> String {
        "\(standing) But they could not be read last. \(reason)"
    }
    package var doctorGDAPAsk: String {
        "`\(signInCheckCommand)` asks Microsoft Graph; `\(consentCommand)` asks for the permission."
    }
}
