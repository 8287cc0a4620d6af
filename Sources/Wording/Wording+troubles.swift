import Domain

extension Wording {
    /// What a service is called.
    package func name(of service: MicrosoftService) -> String {
        switch service {
        case .partnerCenter: deskPartnerCenter
        case .graph: serviceGraph
        }
    }

    /// The titles of what was refused, by who refused it.
    package var refusedByPartnerCenter: String { refusedTitle(by: name(of: .partnerCenter)) }
    package var refusedByGraph: String { refusedTitle(by: name(of: .graph)) }

    /// What is wrong on the way to a service, or with it.
    package func reason(
        of trouble: ServiceTrouble, from service: MicrosoftService = .partnerCenter
    ) -> String {
        let name = name(of: service)
        return switch trouble {
        case .signInMissing: troubleSignInMissing
        case .signInExpired: troubleSignInExpired
        case .multiFactorRequired: troubleMultiFactorRequired
        case .conditionalAccess: troubleConditionalAccess
        case .wrongAudience: troubleWrongAudience
        case .appOnlyToken: troubleAppOnlyToken
        case .consentMissing: troubleConsentMissing
        case .accessDenied: troubleAccessDenied(by: name)
        case .agreementMissing: troubleAgreementMissing
        case .customerUnderReview: troubleCustomerUnderReview
        case .throttled(let until):
            if let until {
                troubleThrottledUntil(until.minute, by: name)
            } else {
                troubleThrottled(by: name)
            }
        case .pendingOperation: troublePendingOperation
        case .redirected(let host?): troubleRedirectedTo(host)
        case .redirected(nil): troubleRedirected
        case .rejected: troubleRejected(by: name)
        case .failed: troubleFailed(in: name)
        case .unreadable(let detail):
            troubleUnreadable(
                UnreadableAnswer(rawValue: detail).map(unreadable) ?? detail, from: name)
        case .answerLost: troubleAnswerLost
        case .notShownYet: troubleNotShownYet(by: name)
        case .stopped: troubleStopped
        case .cutOff: troubleCutOff
        }
    }

    /// What can be done about it.
    package func advice(for trouble: ServiceTrouble) -> String {
        switch trouble {
        case .signInMissing, .signInExpired: adviceSignIn
        case .multiFactorRequired: adviceSignInWithMFA
        case .redirected: adviceCheckAddress
        case .conditionalAccess: adviceConditionalAccess
        case .wrongAudience: adviceWrongAudience
        case .appOnlyToken: adviceAppOnlyToken
        case .consentMissing: adviceConsentMissing
        case .accessDenied: adviceCheckRoles
        case .agreementMissing: adviceAcceptAgreement
        case .customerUnderReview: adviceCustomerUnderReview
        case .throttled, .failed, .unreadable, .pendingOperation: adviceTryLater
        case .answerLost: adviceLookBeforeRepeating
        case .notShownYet: adviceLookInMinutes
        case .rejected, .stopped, .cutOff: ""
        }
    }

    /// Why there was no connection, or no answer over it.
    package func connection(_ trouble: ConnectionTrouble) -> String {
        switch trouble {
        case .refused: connectionRefused
        case .timedOut: connectionTimedOut
        case .closed: connectionClosed
        case .noNetwork: connectionNoNetwork
        case .certificateNotAccepted: connectionCertificateNotAccepted
        case .noTLS: connectionNoTLS
        case .nameNotFound(let host): connectionNameNotFound(host)
        case .notHTTP: connectionNotHTTP
        case .answerTooLarge(let bytes): connectionAnswerTooLarge(bytes)
        case .tookLonger(let seconds): connectionNoAnswerWithin(seconds)
        case .proxyWantsPassword: connectionProxyWantsPassword
        case .proxyRefused: connectionProxyRefused
        case .proxyUnusable(let variable): connectionProxyUnusable(variable)
        case .libraryMissing: connectionLibraryMissing
        case .answersFail: connectionAnswersFail
        case .failed: connectionFailed
        case .other(let text): text
        }
    }

    /// What the service said itself, and the ids its support asks for.
    package func said(_ answer: ServiceAnswer) -> String {
        var lines: [String] = []
        if !answer.description.isEmpty {
            let service = name(of: answer.service ?? .partnerCenter)
            lines.append(serviceSaid(answer.description, by: service))
        }
        return (lines + [answer.trace.ids]).joined(separator: "\n")
    }

    /// What was wrong, as it stands in a sentence.
    package func unreadable(_ answer: UnreadableAnswer) -> String {
        switch answer {
        case .emptyBody: unreadableEmptyBody
        case .noJSON: unreadableNoJSON
        case .noObject: unreadableNoObject
        case .noItems: unreadableNoItems
        case .noLinks: unreadableNoLinks
        case .noNextLink: unreadableNoNextLink
        case .loop: unreadableLoop
        case .foreignMark: unreadableForeignMark
        case .noCustomer: unreadableNoCustomer
        case .noSubscription: unreadableNoSubscription
        case .noAzureSubscription: unreadableNoAzureSubscription
        case .noSupportContact: unreadableNoSupportContact
        case .otherCustomer: unreadableOtherCustomer
        case .otherSubscription: unreadableOtherSubscription
        case .noAdminRelationships: unreadableNoAdminRelationships
        case .otherAdminRelationship: unreadableOtherAdminRelationship
        case .noRequestLink: unreadableNoRequestLink
        case .noAccessToken: unreadableNoAccessToken
        case .noDeviceCode: unreadableNoDeviceCode
        case .unknownNotFound: unreadableUnknownNotFound
        }
    }

    /// What the system said, in the operator's language; nil where there are no words of ours.
    package func systemReason(_ said: String) -> String? {
        switch SystemReason(rawValue: said) {
        case .noEntry, .noFolder: systemNoFolder
        case .isFolder: systemIsFolder
        case .nameTooLong: systemNameTooLong
        case .accessDenied, .notPermitted, .readOnly: systemNotAllowed
        case .diskFull, .quotaExceeded: systemDiskFull
        case .closed: systemClosed
        case .tooLarge: systemTooLarge
        case .deviceFailed: systemDeviceFailed
        case .links: systemIsLink
        case .openFiles, .openFilesOfAll: systemOpenFiles
        case .noDeviceOrAddress, .noDevice, .noMedium: systemNoDevice
        case .exists: systemExists
        case .busy, .busyForNow, .programRuns: systemBusy
        case .noMemory, .noMemoryForDatabase: systemNoMemory
        case .notSupported, .notImplemented, .otherFileSystem: systemNotSupported
        case .invalid, .tooManyLinks, .notEmpty: systemInvalid
        case .noLocks: systemNoLocks
        case .refused, .reset, .timedOut, .noNetwork, .noRoute, .hostDown, .staleHandle,
            .notConnected, .remoteFailed, .cutOff:
            systemUnreachable
        case .malformedDatabase: systemDamaged
        case .fullDatabase: systemDiskFull
        case .deviceOfDatabaseFailed: systemDeviceFailed
        case .databaseNotOpened, .databaseReadOnly: systemNotAllowed
        case .databaseLocked: systemBusy
        case nil: nil
        }
    }

    /// The same; what there are no words for, as it came.
    package func reason(ofSystem said: String) -> String { systemReason(said) ?? said }
}

/// Why the system did not do what was asked of a file or a connection, in the words of `strerror`
/// and SQLite: store and journal keep them so.
package enum SystemReason: String, CaseIterable {
    case noEntry = "No such file or directory"
    case noFolder = "Not a directory"
    case isFolder = "Is a directory"
    case nameTooLong = "File name too long"
    case accessDenied = "Permission denied"
    case notPermitted = "Operation not permitted"
    case readOnly = "Read-only file system"
    case diskFull = "No space left on device"
    case quotaExceeded = "Disk quota exceeded"
    case closed = "Bad file descriptor"
    case tooLarge = "File too large"
    case deviceFailed = "Input/output error"
    case links = "Too many levels of symbolic links"
    case openFiles = "Too many open files"
    case openFilesOfAll = "Too many open files in system"
    case noDeviceOrAddress = "No such device or address"
    case noDevice = "No such device"
    case noMedium = "No medium found"
    case exists = "File exists"
    case busy = "Device or resource busy"
    case busyForNow = "Resource temporarily unavailable"
    case programRuns = "Text file busy"
    case noMemory = "Cannot allocate memory"
    case notSupported = "Operation not supported"
    case notImplemented = "Function not implemented"
    case otherFileSystem = "Invalid cross-device link"
    case invalid = "Invalid argument"
    case tooManyLinks = "Too many links"
    case notEmpty = "Directory not empty"
    case noLocks = "No locks available"
    case refused = "Connection refused"
    case reset = "Connection reset by peer"
    case timedOut = "Connection timed out"
    case noNetwork = "Network is unreachable"
    case noRoute = "No route to host"
    case hostDown = "Host is down"
    case staleHandle = "Stale file handle"
    case notConnected = "Transport endpoint is not connected"
    case remoteFailed = "Remote I/O error"
    case cutOff = "Broken pipe"

    // What SQLite says of the store (`sqlite3_errstr`).

    case malformedDatabase = "database disk image is malformed"
    case fullDatabase = "database or disk is full"
    case deviceOfDatabaseFailed = "disk I/O error"
    case databaseNotOpened = "unable to open database file"
    case databaseReadOnly = "attempt to write a readonly database"
    case databaseLocked = "database is locked"
    case noMemoryForDatabase = "out of memory"
}

extension ServiceAnswer {
    package var trace: ActTrace { ActTrace(correlationID: correlationID, requestID: requestID) }
}

extension ActTrace {
    /// Request and correlation id, each by the name of its header.
    package var headers: [(name: String, value: String)] {
        [("MS-RequestId", requestID), ("MS-CorrelationId", correlationID)]
    }

    /// The same as text, a line each.
    package var ids: String { headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n") }
}
