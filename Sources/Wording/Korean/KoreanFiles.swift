extension Korean: FileWording {
    package var configUnreadable: String { "UTF-8 텍스트로 읽을 수 없습니다. 읽을 수 있게 하거나 다른 곳으로 옮기세요." }
    package var configOfDeckOnly: String {
        "명령에서 쓰지 않는 화면 설정이므로 계속 진행합니다. 화면은 설정을 고친 뒤에 열립니다."
    }
    package func configUnwritable(_ reason: String) -> String {
        "프로필을 저장할 수 없습니다: \(reason). 아무것도 변경하지 않았습니다."
    }
    package func configWrongType(_ key: String, form: String) -> String {
        "\"\(key)\" 값은 \(form) 형식이어야 합니다."
    }
    package func configNotAllowed(_ key: String, allowed: String) -> String {
        "\"\(key)\" 값을 사용할 수 없습니다. 사용 가능: \(allowed)"
    }
    package func configMalformed(_ key: String, example: String) -> String {
        "\"\(key)\" 값의 형식이 잘못되었습니다. 예: \(example)"
    }
    package func configNoAddress(_ key: String) -> String {
        "\"\(key)\" 값은 주소가 아닙니다. https://HOST 형식으로 쓰고, 필요하면 포트와 경로를 붙이세요."
    }
    package func configAddressWithSecret(_ key: String) -> String {
        "\"\(key)\" 값에 사용자 이름이나 암호가 들어 있습니다. 함께 전송되므로 지우세요."
    }
    package func configAddressPlain(_ key: String) -> String {
        "\"\(key)\" 값은 다른 컴퓨터로 가는 http여서 로그인 정보가 노출될 수 있습니다. https를 쓰거나, http는 127.0.0.1, ::1, localhost에만 쓰세요."
    }
    package func configBadName(_ name: String) -> String {
        "프로필 이름으로 \(object(quoted(name))) 쓸 수 없습니다. 영문자, 숫자, -, _만 쓸 수 있고 \"sandbox\"는 내장 샌드박스입니다."
    }
    package func noSuchProfile(_ name: String, available: String) -> String {
        "\"\(name)\" 프로필이 없습니다. 사용 가능: \(available). `partnerdeck sign-in --profile NAME`으로 만드세요."
    }
    package func configCannotAdd(_ name: String) -> String {
        "파일의 현재 형식에는 \"\(name)\" 프로필을 추가할 수 없습니다. [profiles.\(name)]을 직접 추가하세요. 아무것도 변경하지 않았습니다."
    }
    package var formText: String { "따옴표로 묶은 텍스트" }
    package var formTruth: String { "true 또는 false" }
    package func formNumber(_ lowest: Int, to highest: Int) -> String {
        "\(lowest.grouped)~\(highest.grouped)의 정수"
    }
    package var formTable: String { "테이블" }
    package var formTexts: String { "따옴표로 묶은 텍스트의 목록" }
    package var formColor: String { "색(따옴표로 묶은 텍스트 또는 숫자)" }
    package var formStyle: String { "색 또는 { fg = …, bg = …, attributes = […] }" }
    package func storeMissing(_ path: String) -> String {
        "\(path) 파일이 없습니다. `partnerdeck sandbox seed --store \(path)`로 만드세요."
    }
    package func replaceableFileExists(_ path: String) -> String {
        "\(path) 파일이 이미 있어 그대로 두었습니다. --force로 바꿀 수 있습니다."
    }
    package func storeLogUnread(_ path: String) -> String {
        "\(path)의 변경 사항이 \(path)-wal에 있으며, 폴더에 쓸 수 있어야 읽을 수 있습니다. \(with(path)) 이름이 같은 파일들을 쓸 수 있는 폴더로 복사하세요."
    }
    package func storeNotADatabase(_ path: String) -> String { "\(path) 파일은 SQLite 데이터베이스가 아닙니다." }
    package func storeNotADirectory(_ path: String) -> String { "\(path) 파일은 다른 프로그램의 데이터베이스입니다." }
    package func storeNewer(_ path: String, schema: Int, known: Int) -> String {
        "\(path) 파일은 더 새로운 partnerdeck이 만들었습니다(스키마 \(schema.grouped), 현재 \(known.grouped)). partnerdeck을 업데이트하세요."
    }
    package func storeUnreadable(_ path: String, reason: String) -> String {
        "\(path) 파일을 읽을 수 없습니다: \(reason)"
    }
    package func cannotBeWritten(_ path: String, reason: String) -> String {
        "\(path) 파일에 쓸 수 없습니다: \(reason)"
    }
    package func storeBusy(_ path: String) -> String { "다른 프로세스가 \(path) 파일을 사용 중입니다. 다시 시도하세요." }
    package func storeDiskFullAt(_ path: String) -> String {
        "\(path) 파일이 있는 디스크가 가득 찼습니다. 아무것도 변경하지 않았습니다."
    }
    package func storeDamaged(_ path: String, reason: String) -> String {
        "\(path) 파일이 손상되었습니다: \(reason)"
    }
    package func pathAndReason(_ path: String, reason: String) -> String { "\(path): \(reason)" }
    package var screenNotATerminal: String { "터미널이 아니어서 화면을 열 수 없습니다." }
    package var screenUnknownTerminal: String { "TERM의 터미널 이름을 알 수 없습니다." }
    package var screenPrintsLinesOnly: String { "이 터미널은 한 줄씩만 출력할 수 있습니다." }
    package var screenUseCommands: String { "명령은 어디서나 쓸 수 있습니다: partnerdeck --help" }
    package var themeDefaultUsed: String { "기본 테마를 사용합니다." }
    package func noSuchTheme(_ name: String, available: String) -> String {
        "\"\(name)\" 테마가 없습니다. 사용 가능: \(available)"
    }
    package var themeUnreadable: String { "UTF-8 텍스트로 읽을 수 없습니다." }
    package func themeUnknownRole(_ role: String, allowed: String) -> String {
        "알 수 없는 역할 \"\(role)\". 사용 가능: \(allowed)"
    }
    package func themeUnknownAttribute(_ attribute: String, allowed: String) -> String {
        "알 수 없는 속성 \"\(attribute)\". 사용 가능: \(allowed)"
    }
    package func themeUnknownColor(_ color: String, allowed: String) -> String {
        "알 수 없는 색 \"\(color)\". 사용 가능: \(allowed)"
    }
    package func themeWrongType(_ key: String, form: String) -> String {
        "\"\(key)\" 값의 형식이 잘못되었습니다(\(form))."
    }
    package func themeCycle(_ names: String) -> String { "자기 자신을 상속합니다: \(names)" }
    package func exitJournalNote(_ journal: String) -> String {
        "진행 중이던 작업은 작업 기록 파일 \(journal)에 남아 있으며, 화면을 다시 열면 결과를 확인합니다."
    }
    package func exitByFault(_ signal: String) -> String { "프로그램 오류로 비정상 종료되었습니다(\(signal))." }
    package func exitBySignal(_ signal: String) -> String { "신호를 받아 종료되었습니다(\(signal))." }
    package var exitFileCutShort: String {
        "읽고 있던 파일을 다른 프로그램이 잘랐거나 디스크에 문제가 생겨 종료되었습니다(SIGBUS). 저장소와 그 옆의 파일(-wal, -shm)을 확인하세요."
    }
    package func fileExists(_ path: String) -> String {
        "\(path) 파일이 이미 있어 그대로 두었습니다. 다른 이름을 지정하거나 파일을 옮기세요."
    }
    package func fileMissing(_ path: String) -> String { "\(path) 파일이 없습니다." }
    package func fileTooLarge(_ path: String, megabytes: Int) -> String {
        "\(path) 파일이 \(megabytes.grouped)MB보다 커서 읽지 않았습니다."
    }
    package func fileUnreadable(_ path: String, reason: String) -> String {
        "\(path) 파일을 읽을 수 없습니다: \(reason)."
    }
    package func notAFile(_ path: String) -> String { "\(topic(path)) 파일이 아니라 폴더, 파이프 또는 장치입니다." }
    package var systemMayNotRead: String { "읽기 권한이 없습니다" }
    package var systemMayNotWrite: String { "쓰기 권한이 없습니다" }
    package var systemPortInUse: String { "포트가 사용 중입니다" }
    package var systemNoSuchAddress: String { "이 컴퓨터에 없는 주소입니다" }
    package func systemErrorNumber(_ number: Int) -> String {
        "시스템 오류 \(subject(number.grouped)) 발생했습니다"
    }
    package var errorUnknown: String { "partnerdeck이 설명할 수 없는 오류가 발생했습니다" }
    package func secretReadableByOthers(_ path: String) -> String {
        "다른 사용자가 \(object(path)) 읽을 수 있습니다. 본인만 읽을 수 있어야 합니다"
    }
    package func secretDamaged(_ path: String) -> String { "\(topic(path)) 이 프로그램의 비밀 파일이 아닙니다" }
    package var adviceMakePlan: String {
        "아무것도 실행하지 않았습니다. `partnerdeck offboard CUSTOMER --save FILE`로 계획을 만드세요."
    }
    package func planFileNotJSON(_ path: String) -> String {
        "\(path) 파일은 계획이 아닙니다. JSON이 아니거나 일부가 없습니다."
    }
    package func planFileNotAPlan(_ path: String) -> String {
        "\(path) 파일은 계획이 아닙니다. partnerdeckPlan 필드가 없습니다."
    }
    package func planFileNewer(_ path: String, version: Int) -> String {
        "\(path) 파일은 더 새로운 partnerdeck이 만들었습니다(형식 \(version.grouped)). partnerdeck을 업데이트하세요."
    }
    package func planFileMember(_ path: String, member: String) -> String {
        "\(path) 파일의 계획이 온전하지 않습니다. \(member) 값이 없거나 읽을 수 없습니다."
    }
    package func planFileAmbiguous(_ path: String) -> String {
        "\(path) 파일의 계획이 명확하지 않습니다. 고객이나 단계가 중복되어 있습니다."
    }
    package func notTOML(_ reason: String) -> String { "TOML 형식이 아닙니다: \(reason)" }
    package func unknownTOMLKey(_ key: String, allowed: String) -> String {
        "알 수 없는 키 \"\(key)\". 사용 가능: \(allowed)"
    }
}
