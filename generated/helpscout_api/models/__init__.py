"""Models of everything that is sent and read. Each loads when it is first used."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .access_token import AccessToken as AccessToken
    from .add_chat_message import AddChatMessage as AddChatMessage
    from .add_chat_note import AddChatNote as AddChatNote
    from .assign_chat import AssignChat as AssignChat
    from .attachment import Attachment as Attachment
    from .attachment_data import AttachmentData as AttachmentData
    from .attachment_input import AttachmentInput as AttachmentInput
    from .attachment_state_type_0 import AttachmentStateType0 as AttachmentStateType0
    from .away_duration import AwayDuration as AwayDuration
    from .away_duration_input import AwayDurationInput as AwayDurationInput
    from .chat import Chat as Chat
    from .chat_custom_field import ChatCustomField as ChatCustomField
    from .chat_embedded import ChatEmbedded as ChatEmbedded
    from .chat_event import ChatEvent as ChatEvent
    from .chat_event_action_type_0 import ChatEventActionType0 as ChatEventActionType0
    from .chat_event_page import ChatEventPage as ChatEventPage
    from .chat_event_page_embedded import ChatEventPageEmbedded as ChatEventPageEmbedded
    from .chat_event_type_type_0 import ChatEventTypeType0 as ChatEventTypeType0
    from .chat_report import ChatReport as ChatReport
    from .chat_report_deltas import ChatReportDeltas as ChatReportDeltas
    from .chat_report_resolutions import ChatReportResolutions as ChatReportResolutions
    from .chat_report_resolutions_deltas import ChatReportResolutionsDeltas as ChatReportResolutionsDeltas
    from .chat_report_responses import ChatReportResponses as ChatReportResponses
    from .chat_report_responses_deltas import ChatReportResponsesDeltas as ChatReportResponsesDeltas
    from .chat_report_stats import ChatReportStats as ChatReportStats
    from .chat_report_volume import ChatReportVolume as ChatReportVolume
    from .chat_report_volume_deltas import ChatReportVolumeDeltas as ChatReportVolumeDeltas
    from .chat_tag import ChatTag as ChatTag
    from .chat_timeline_entry import ChatTimelineEntry as ChatTimelineEntry
    from .chat_timeline_entry_type_type_0 import ChatTimelineEntryTypeType0 as ChatTimelineEntryTypeType0
    from .company_customers_helped_point import CompanyCustomersHelpedPoint as CompanyCustomersHelpedPoint
    from .company_customers_helped_report import CompanyCustomersHelpedReport as CompanyCustomersHelpedReport
    from .company_drilldown_report import CompanyDrilldownReport as CompanyDrilldownReport
    from .company_overall_deltas import CompanyOverallDeltas as CompanyOverallDeltas
    from .company_overall_report import CompanyOverallReport as CompanyOverallReport
    from .company_overall_stats import CompanyOverallStats as CompanyOverallStats
    from .company_overall_user import CompanyOverallUser as CompanyOverallUser
    from .conversation import Conversation as Conversation
    from .conversation_custom_field import ConversationCustomField as ConversationCustomField
    from .conversation_custom_field_input import ConversationCustomFieldInput as ConversationCustomFieldInput
    from .conversation_embedded import ConversationEmbedded as ConversationEmbedded
    from .conversation_next_event import ConversationNextEvent as ConversationNextEvent
    from .conversation_next_event_event_type_type_0 import (
        ConversationNextEventEventTypeType0 as ConversationNextEventEventTypeType0,
    )
    from .conversation_page import ConversationPage as ConversationPage
    from .conversation_page_embedded import ConversationPageEmbedded as ConversationPageEmbedded
    from .conversation_reassignment import ConversationReassignment as ConversationReassignment
    from .conversation_snooze import ConversationSnooze as ConversationSnooze
    from .conversation_state_type_0 import ConversationStateType0 as ConversationStateType0
    from .conversation_status_type_0 import ConversationStatusType0 as ConversationStatusType0
    from .conversation_tag import ConversationTag as ConversationTag
    from .conversation_thread_input import ConversationThreadInput as ConversationThreadInput
    from .conversation_thread_input_status import ConversationThreadInputStatus as ConversationThreadInputStatus
    from .conversation_thread_input_type import ConversationThreadInputType as ConversationThreadInputType
    from .conversation_type_type_0 import ConversationTypeType0 as ConversationTypeType0
    from .conversations_busy_time import ConversationsBusyTime as ConversationsBusyTime
    from .conversations_drilldown_report import ConversationsDrilldownReport as ConversationsDrilldownReport
    from .conversations_fields_drilldown_report import (
        ConversationsFieldsDrilldownReport as ConversationsFieldsDrilldownReport,
    )
    from .conversations_new_drilldown_report import ConversationsNewDrilldownReport as ConversationsNewDrilldownReport
    from .conversations_new_point import ConversationsNewPoint as ConversationsNewPoint
    from .conversations_new_report import ConversationsNewReport as ConversationsNewReport
    from .conversations_overall_busiest_day import ConversationsOverallBusiestDay as ConversationsOverallBusiestDay
    from .conversations_overall_custom_field import ConversationsOverallCustomField as ConversationsOverallCustomField
    from .conversations_overall_custom_field_summary import (
        ConversationsOverallCustomFieldSummary as ConversationsOverallCustomFieldSummary,
    )
    from .conversations_overall_custom_field_value import (
        ConversationsOverallCustomFieldValue as ConversationsOverallCustomFieldValue,
    )
    from .conversations_overall_custom_fields import (
        ConversationsOverallCustomFields as ConversationsOverallCustomFields,
    )
    from .conversations_overall_deltas import ConversationsOverallDeltas as ConversationsOverallDeltas
    from .conversations_overall_ranking import ConversationsOverallRanking as ConversationsOverallRanking
    from .conversations_overall_ranking_item import ConversationsOverallRankingItem as ConversationsOverallRankingItem
    from .conversations_overall_report import ConversationsOverallReport as ConversationsOverallReport
    from .conversations_overall_saved_replies import (
        ConversationsOverallSavedReplies as ConversationsOverallSavedReplies,
    )
    from .conversations_overall_saved_reply import ConversationsOverallSavedReply as ConversationsOverallSavedReply
    from .conversations_overall_stats import ConversationsOverallStats as ConversationsOverallStats
    from .conversations_received_messages_point import (
        ConversationsReceivedMessagesPoint as ConversationsReceivedMessagesPoint,
    )
    from .conversations_received_messages_report import (
        ConversationsReceivedMessagesReport as ConversationsReceivedMessagesReport,
    )
    from .conversations_volume_by_channel_point import (
        ConversationsVolumeByChannelPoint as ConversationsVolumeByChannelPoint,
    )
    from .conversations_volume_by_channel_report import (
        ConversationsVolumeByChannelReport as ConversationsVolumeByChannelReport,
    )
    from .create_attachment import CreateAttachment as CreateAttachment
    from .create_chat_thread import CreateChatThread as CreateChatThread
    from .create_conversation import CreateConversation as CreateConversation
    from .create_conversation_status import CreateConversationStatus as CreateConversationStatus
    from .create_conversation_type import CreateConversationType as CreateConversationType
    from .create_customer import CreateCustomer as CreateCustomer
    from .create_customer_address import CreateCustomerAddress as CreateCustomerAddress
    from .create_customer_chat_handle import CreateCustomerChatHandle as CreateCustomerChatHandle
    from .create_customer_email import CreateCustomerEmail as CreateCustomerEmail
    from .create_customer_phone import CreateCustomerPhone as CreateCustomerPhone
    from .create_customer_property import CreateCustomerProperty as CreateCustomerProperty
    from .create_customer_social_profile import CreateCustomerSocialProfile as CreateCustomerSocialProfile
    from .create_customer_thread import CreateCustomerThread as CreateCustomerThread
    from .create_customer_website import CreateCustomerWebsite as CreateCustomerWebsite
    from .create_note_thread import CreateNoteThread as CreateNoteThread
    from .create_note_thread_status import CreateNoteThreadStatus as CreateNoteThreadStatus
    from .create_organization import CreateOrganization as CreateOrganization
    from .create_organization_property import CreateOrganizationProperty as CreateOrganizationProperty
    from .create_phone_thread import CreatePhoneThread as CreatePhoneThread
    from .create_reply_thread import CreateReplyThread as CreateReplyThread
    from .create_reply_thread_status import CreateReplyThreadStatus as CreateReplyThreadStatus
    from .create_saved_reply import CreateSavedReply as CreateSavedReply
    from .create_token import CreateToken as CreateToken
    from .create_token_grant_type import CreateTokenGrantType as CreateTokenGrantType
    from .create_user import CreateUser as CreateUser
    from .create_user_role import CreateUserRole as CreateUserRole
    from .create_webhook import CreateWebhook as CreateWebhook
    from .create_webhook_payload_version import CreateWebhookPayloadVersion as CreateWebhookPayloadVersion
    from .custom_status import CustomStatus as CustomStatus
    from .custom_status_input import CustomStatusInput as CustomStatusInput
    from .customer import Customer as Customer
    from .customer_address import CustomerAddress as CustomerAddress
    from .customer_address_input import CustomerAddressInput as CustomerAddressInput
    from .customer_chat_handle import CustomerChatHandle as CustomerChatHandle
    from .customer_chat_handle_input import CustomerChatHandleInput as CustomerChatHandleInput
    from .customer_chat_handle_list import CustomerChatHandleList as CustomerChatHandleList
    from .customer_chat_handle_list_embedded import CustomerChatHandleListEmbedded as CustomerChatHandleListEmbedded
    from .customer_chat_handle_type_input import CustomerChatHandleTypeInput as CustomerChatHandleTypeInput
    from .customer_chat_handle_type_type_0 import CustomerChatHandleTypeType0 as CustomerChatHandleTypeType0
    from .customer_cursor_page import CustomerCursorPage as CustomerCursorPage
    from .customer_email import CustomerEmail as CustomerEmail
    from .customer_email_input import CustomerEmailInput as CustomerEmailInput
    from .customer_email_list import CustomerEmailList as CustomerEmailList
    from .customer_email_list_embedded import CustomerEmailListEmbedded as CustomerEmailListEmbedded
    from .customer_email_type_input import CustomerEmailTypeInput as CustomerEmailTypeInput
    from .customer_email_type_type_0 import CustomerEmailTypeType0 as CustomerEmailTypeType0
    from .customer_embedded import CustomerEmbedded as CustomerEmbedded
    from .customer_gender_input import CustomerGenderInput as CustomerGenderInput
    from .customer_gender_type_0 import CustomerGenderType0 as CustomerGenderType0
    from .customer_input import CustomerInput as CustomerInput
    from .customer_operation import CustomerOperation as CustomerOperation
    from .customer_operation_op import CustomerOperationOp as CustomerOperationOp
    from .customer_page import CustomerPage as CustomerPage
    from .customer_page_embedded import CustomerPageEmbedded as CustomerPageEmbedded
    from .customer_phone import CustomerPhone as CustomerPhone
    from .customer_phone_input import CustomerPhoneInput as CustomerPhoneInput
    from .customer_phone_list import CustomerPhoneList as CustomerPhoneList
    from .customer_phone_list_embedded import CustomerPhoneListEmbedded as CustomerPhoneListEmbedded
    from .customer_phone_type_input import CustomerPhoneTypeInput as CustomerPhoneTypeInput
    from .customer_phone_type_type_0 import CustomerPhoneTypeType0 as CustomerPhoneTypeType0
    from .customer_photo_type_input import CustomerPhotoTypeInput as CustomerPhotoTypeInput
    from .customer_photo_type_type_0 import CustomerPhotoTypeType0 as CustomerPhotoTypeType0
    from .customer_property_definition import CustomerPropertyDefinition as CustomerPropertyDefinition
    from .customer_property_definition_list import CustomerPropertyDefinitionList as CustomerPropertyDefinitionList
    from .customer_property_definition_list_embedded import (
        CustomerPropertyDefinitionListEmbedded as CustomerPropertyDefinitionListEmbedded,
    )
    from .customer_property_operation import CustomerPropertyOperation as CustomerPropertyOperation
    from .customer_property_operation_op import CustomerPropertyOperationOp as CustomerPropertyOperationOp
    from .customer_property_option import CustomerPropertyOption as CustomerPropertyOption
    from .customer_property_option_input import CustomerPropertyOptionInput as CustomerPropertyOptionInput
    from .customer_property_source import CustomerPropertySource as CustomerPropertySource
    from .customer_property_value import CustomerPropertyValue as CustomerPropertyValue
    from .customer_social_profile import CustomerSocialProfile as CustomerSocialProfile
    from .customer_social_profile_input import CustomerSocialProfileInput as CustomerSocialProfileInput
    from .customer_social_profile_list import CustomerSocialProfileList as CustomerSocialProfileList
    from .customer_social_profile_list_embedded import (
        CustomerSocialProfileListEmbedded as CustomerSocialProfileListEmbedded,
    )
    from .customer_social_profile_type_input import CustomerSocialProfileTypeInput as CustomerSocialProfileTypeInput
    from .customer_social_profile_type_type_0 import CustomerSocialProfileTypeType0 as CustomerSocialProfileTypeType0
    from .customer_waiting_since import CustomerWaitingSince as CustomerWaitingSince
    from .customer_waiting_since_latest_reply_from_type_0 import (
        CustomerWaitingSinceLatestReplyFromType0 as CustomerWaitingSinceLatestReplyFromType0,
    )
    from .customer_website import CustomerWebsite as CustomerWebsite
    from .customer_website_input import CustomerWebsiteInput as CustomerWebsiteInput
    from .customer_website_list import CustomerWebsiteList as CustomerWebsiteList
    from .customer_website_list_embedded import CustomerWebsiteListEmbedded as CustomerWebsiteListEmbedded
    from .deleted_entity import DeletedEntity as DeletedEntity
    from .docs_failed_search import DocsFailedSearch as DocsFailedSearch
    from .docs_overall_deltas import DocsOverallDeltas as DocsOverallDeltas
    from .docs_overall_report import DocsOverallReport as DocsOverallReport
    from .docs_overall_stats import DocsOverallStats as DocsOverallStats
    from .docs_popular_search import DocsPopularSearch as DocsPopularSearch
    from .docs_top_article import DocsTopArticle as DocsTopArticle
    from .docs_top_category import DocsTopCategory as DocsTopCategory
    from .drilldown_conversation import DrilldownConversation as DrilldownConversation
    from .drilldown_conversations import DrilldownConversations as DrilldownConversations
    from .drilldown_tag import DrilldownTag as DrilldownTag
    from .email_report import EmailReport as EmailReport
    from .email_report_deltas import EmailReportDeltas as EmailReportDeltas
    from .email_report_resolutions import EmailReportResolutions as EmailReportResolutions
    from .email_report_resolutions_deltas import EmailReportResolutionsDeltas as EmailReportResolutionsDeltas
    from .email_report_responses import EmailReportResponses as EmailReportResponses
    from .email_report_responses_deltas import EmailReportResponsesDeltas as EmailReportResponsesDeltas
    from .email_report_stats import EmailReportStats as EmailReportStats
    from .email_report_volume import EmailReportVolume as EmailReportVolume
    from .email_report_volume_deltas import EmailReportVolumeDeltas as EmailReportVolumeDeltas
    from .end_chat import EndChat as EndChat
    from .end_chat_status import EndChatStatus as EndChatStatus
    from .filter_tag import FilterTag as FilterTag
    from .get_company_drilldown_report_range import GetCompanyDrilldownReportRange as GetCompanyDrilldownReportRange
    from .get_conversation_embed import GetConversationEmbed as GetConversationEmbed
    from .get_conversation_v3_embed import GetConversationV3Embed as GetConversationV3Embed
    from .get_conversations_fields_drilldown_report_field import (
        GetConversationsFieldsDrilldownReportField as GetConversationsFieldsDrilldownReportField,
    )
    from .get_happiness_ratings_report_sort_field import (
        GetHappinessRatingsReportSortField as GetHappinessRatingsReportSortField,
    )
    from .get_user_conversation_history_report_sort_field import (
        GetUserConversationHistoryReportSortField as GetUserConversationHistoryReportSortField,
    )
    from .get_user_conversation_history_report_status import (
        GetUserConversationHistoryReportStatus as GetUserConversationHistoryReportStatus,
    )
    from .get_user_ratings_report_sort_field import GetUserRatingsReportSortField as GetUserRatingsReportSortField
    from .happiness_deltas import HappinessDeltas as HappinessDeltas
    from .happiness_overall_report import HappinessOverallReport as HappinessOverallReport
    from .happiness_ratings_report import HappinessRatingsReport as HappinessRatingsReport
    from .happiness_stats import HappinessStats as HappinessStats
    from .list_conversations_embed import ListConversationsEmbed as ListConversationsEmbed
    from .list_conversations_sort_field import ListConversationsSortField as ListConversationsSortField
    from .list_conversations_sort_order import ListConversationsSortOrder as ListConversationsSortOrder
    from .list_conversations_status import ListConversationsStatus as ListConversationsStatus
    from .list_customers_sort_field import ListCustomersSortField as ListCustomersSortField
    from .list_customers_sort_order import ListCustomersSortOrder as ListCustomersSortOrder
    from .list_workflows_type import ListWorkflowsType as ListWorkflowsType
    from .mailbox import Mailbox as Mailbox
    from .mailbox_custom_field import MailboxCustomField as MailboxCustomField
    from .mailbox_custom_field_option import MailboxCustomFieldOption as MailboxCustomFieldOption
    from .mailbox_custom_field_page import MailboxCustomFieldPage as MailboxCustomFieldPage
    from .mailbox_custom_field_page_embedded import MailboxCustomFieldPageEmbedded as MailboxCustomFieldPageEmbedded
    from .mailbox_folder import MailboxFolder as MailboxFolder
    from .mailbox_folder_page import MailboxFolderPage as MailboxFolderPage
    from .mailbox_folder_page_embedded import MailboxFolderPageEmbedded as MailboxFolderPageEmbedded
    from .mailbox_folder_type_type_0 import MailboxFolderTypeType0 as MailboxFolderTypeType0
    from .mailbox_page import MailboxPage as MailboxPage
    from .mailbox_page_embedded import MailboxPageEmbedded as MailboxPageEmbedded
    from .mailbox_routing import MailboxRouting as MailboxRouting
    from .mailbox_routing_assignment_method_type_0 import (
        MailboxRoutingAssignmentMethodType0 as MailboxRoutingAssignmentMethodType0,
    )
    from .mailbox_routing_state_type_0 import MailboxRoutingStateType0 as MailboxRoutingStateType0
    from .mailbox_routing_turn import MailboxRoutingTurn as MailboxRoutingTurn
    from .mailbox_routing_turn_reason_type_0 import MailboxRoutingTurnReasonType0 as MailboxRoutingTurnReasonType0
    from .organization import Organization as Organization
    from .organization_page import OrganizationPage as OrganizationPage
    from .organization_page_embedded import OrganizationPageEmbedded as OrganizationPageEmbedded
    from .organization_property_definition import OrganizationPropertyDefinition as OrganizationPropertyDefinition
    from .organization_property_definition_list import (
        OrganizationPropertyDefinitionList as OrganizationPropertyDefinitionList,
    )
    from .organization_property_definition_list_embedded import (
        OrganizationPropertyDefinitionListEmbedded as OrganizationPropertyDefinitionListEmbedded,
    )
    from .organization_property_option import OrganizationPropertyOption as OrganizationPropertyOption
    from .organization_property_option_input import OrganizationPropertyOptionInput as OrganizationPropertyOptionInput
    from .organization_property_value import OrganizationPropertyValue as OrganizationPropertyValue
    from .overwrite_customer import OverwriteCustomer as OverwriteCustomer
    from .page_metadata import PageMetadata as PageMetadata
    from .person import Person as Person
    from .person_type_type_0 import PersonTypeType0 as PersonTypeType0
    from .phone_report import PhoneReport as PhoneReport
    from .phone_report_deltas import PhoneReportDeltas as PhoneReportDeltas
    from .phone_report_stats import PhoneReportStats as PhoneReportStats
    from .phone_report_user import PhoneReportUser as PhoneReportUser
    from .phone_report_user_stats import PhoneReportUserStats as PhoneReportUserStats
    from .productivity_first_response_time_point import (
        ProductivityFirstResponseTimePoint as ProductivityFirstResponseTimePoint,
    )
    from .productivity_first_response_time_report import (
        ProductivityFirstResponseTimeReport as ProductivityFirstResponseTimeReport,
    )
    from .productivity_overall_deltas import ProductivityOverallDeltas as ProductivityOverallDeltas
    from .productivity_overall_report import ProductivityOverallReport as ProductivityOverallReport
    from .productivity_overall_stats import ProductivityOverallStats as ProductivityOverallStats
    from .productivity_replies_sent_point import ProductivityRepliesSentPoint as ProductivityRepliesSentPoint
    from .productivity_replies_sent_report import ProductivityRepliesSentReport as ProductivityRepliesSentReport
    from .productivity_resolution_time_point import ProductivityResolutionTimePoint as ProductivityResolutionTimePoint
    from .productivity_resolution_time_report import (
        ProductivityResolutionTimeReport as ProductivityResolutionTimeReport,
    )
    from .productivity_resolved_point import ProductivityResolvedPoint as ProductivityResolvedPoint
    from .productivity_resolved_report import ProductivityResolvedReport as ProductivityResolvedReport
    from .productivity_response_time_point import ProductivityResponseTimePoint as ProductivityResponseTimePoint
    from .productivity_response_time_report import ProductivityResponseTimeReport as ProductivityResponseTimeReport
    from .property_type import PropertyType as PropertyType
    from .property_type_input import PropertyTypeInput as PropertyTypeInput
    from .publish_scheduled_thread import PublishScheduledThread as PublishScheduledThread
    from .publish_scheduled_thread_op import PublishScheduledThreadOp as PublishScheduledThreadOp
    from .publish_scheduled_thread_path import PublishScheduledThreadPath as PublishScheduledThreadPath
    from .publish_scheduled_thread_value import PublishScheduledThreadValue as PublishScheduledThreadValue
    from .range_bucket import RangeBucket as RangeBucket
    from .range_stats import RangeStats as RangeStats
    from .rating import Rating as Rating
    from .rating_customer import RatingCustomer as RatingCustomer
    from .rating_rating_type_0 import RatingRatingType0 as RatingRatingType0
    from .rating_report_row import RatingReportRow as RatingReportRow
    from .rating_user import RatingUser as RatingUser
    from .replies_to_resolve_bucket import RepliesToResolveBucket as RepliesToResolveBucket
    from .replies_to_resolve_stats import RepliesToResolveStats as RepliesToResolveStats
    from .report_bucket import ReportBucket as ReportBucket
    from .report_channel import ReportChannel as ReportChannel
    from .report_conversation_status import ReportConversationStatus as ReportConversationStatus
    from .report_conversation_type import ReportConversationType as ReportConversationType
    from .report_rating_filter import ReportRatingFilter as ReportRatingFilter
    from .report_rating_stats import ReportRatingStats as ReportRatingStats
    from .report_sort_order import ReportSortOrder as ReportSortOrder
    from .run_workflow import RunWorkflow as RunWorkflow
    from .saved_reply import SavedReply as SavedReply
    from .saved_reply_summary import SavedReplySummary as SavedReplySummary
    from .schedule_thread import ScheduleThread as ScheduleThread
    from .set_organization_property_value import SetOrganizationPropertyValue as SetOrganizationPropertyValue
    from .set_user_status import SetUserStatus as SetUserStatus
    from .set_user_status_status import SetUserStatusStatus as SetUserStatusStatus
    from .snooze_conversation import SnoozeConversation as SnoozeConversation
    from .source import Source as Source
    from .source_type_type_0 import SourceTypeType0 as SourceTypeType0
    from .source_via_type_0 import SourceViaType0 as SourceViaType0
    from .survey_response import SurveyResponse as SurveyResponse
    from .survey_response_data import SurveyResponseData as SurveyResponseData
    from .survey_response_data_category_type_0 import SurveyResponseDataCategoryType0 as SurveyResponseDataCategoryType0
    from .survey_response_embedded import SurveyResponseEmbedded as SurveyResponseEmbedded
    from .survey_response_message import SurveyResponseMessage as SurveyResponseMessage
    from .system_user_page import SystemUserPage as SystemUserPage
    from .system_user_page_embedded import SystemUserPageEmbedded as SystemUserPageEmbedded
    from .tag import Tag as Tag
    from .tag_page import TagPage as TagPage
    from .tag_page_embedded import TagPageEmbedded as TagPageEmbedded
    from .team import Team as Team
    from .team_page import TeamPage as TeamPage
    from .team_page_embedded import TeamPageEmbedded as TeamPageEmbedded
    from .thread import Thread as Thread
    from .thread_action import ThreadAction as ThreadAction
    from .thread_embedded import ThreadEmbedded as ThreadEmbedded
    from .thread_original_source import ThreadOriginalSource as ThreadOriginalSource
    from .thread_page import ThreadPage as ThreadPage
    from .thread_page_embedded import ThreadPageEmbedded as ThreadPageEmbedded
    from .thread_rating import ThreadRating as ThreadRating
    from .thread_rating_rating_type_0 import ThreadRatingRatingType0 as ThreadRatingRatingType0
    from .thread_schedule import ThreadSchedule as ThreadSchedule
    from .thread_state_type_0 import ThreadStateType0 as ThreadStateType0
    from .thread_status_type_0 import ThreadStatusType0 as ThreadStatusType0
    from .thread_type_type_0 import ThreadTypeType0 as ThreadTypeType0
    from .update_chat_tags import UpdateChatTags as UpdateChatTags
    from .update_conversation import UpdateConversation as UpdateConversation
    from .update_conversation_custom_fields import UpdateConversationCustomFields as UpdateConversationCustomFields
    from .update_conversation_op import UpdateConversationOp as UpdateConversationOp
    from .update_conversation_path import UpdateConversationPath as UpdateConversationPath
    from .update_conversation_tags import UpdateConversationTags as UpdateConversationTags
    from .update_customer_address import UpdateCustomerAddress as UpdateCustomerAddress
    from .update_customer_chat_handle import UpdateCustomerChatHandle as UpdateCustomerChatHandle
    from .update_customer_email import UpdateCustomerEmail as UpdateCustomerEmail
    from .update_customer_phone import UpdateCustomerPhone as UpdateCustomerPhone
    from .update_customer_social_profile import UpdateCustomerSocialProfile as UpdateCustomerSocialProfile
    from .update_customer_website import UpdateCustomerWebsite as UpdateCustomerWebsite
    from .update_mailbox_routing import UpdateMailboxRouting as UpdateMailboxRouting
    from .update_mailbox_routing_assignment_method import (
        UpdateMailboxRoutingAssignmentMethod as UpdateMailboxRoutingAssignmentMethod,
    )
    from .update_mailbox_routing_state import UpdateMailboxRoutingState as UpdateMailboxRoutingState
    from .update_organization import UpdateOrganization as UpdateOrganization
    from .update_organization_property import UpdateOrganizationProperty as UpdateOrganizationProperty
    from .update_saved_reply import UpdateSavedReply as UpdateSavedReply
    from .update_team_members import UpdateTeamMembers as UpdateTeamMembers
    from .update_thread import UpdateThread as UpdateThread
    from .update_thread_op import UpdateThreadOp as UpdateThreadOp
    from .update_thread_path import UpdateThreadPath as UpdateThreadPath
    from .update_user_conversation_reassignment import (
        UpdateUserConversationReassignment as UpdateUserConversationReassignment,
    )
    from .update_webhook import UpdateWebhook as UpdateWebhook
    from .update_webhook_payload_version import UpdateWebhookPayloadVersion as UpdateWebhookPayloadVersion
    from .update_workflow_status import UpdateWorkflowStatus as UpdateWorkflowStatus
    from .update_workflow_status_op import UpdateWorkflowStatusOp as UpdateWorkflowStatusOp
    from .update_workflow_status_path import UpdateWorkflowStatusPath as UpdateWorkflowStatusPath
    from .update_workflow_status_value import UpdateWorkflowStatusValue as UpdateWorkflowStatusValue
    from .user import User as User
    from .user_chat_deltas import UserChatDeltas as UserChatDeltas
    from .user_chat_report import UserChatReport as UserChatReport
    from .user_chat_stats import UserChatStats as UserChatStats
    from .user_chat_status import UserChatStatus as UserChatStatus
    from .user_chat_status_status_type_0 import UserChatStatusStatusType0 as UserChatStatusStatusType0
    from .user_conversation_history_customer import UserConversationHistoryCustomer as UserConversationHistoryCustomer
    from .user_conversation_history_report import UserConversationHistoryReport as UserConversationHistoryReport
    from .user_conversation_history_row import UserConversationHistoryRow as UserConversationHistoryRow
    from .user_customers_helped_point import UserCustomersHelpedPoint as UserCustomersHelpedPoint
    from .user_customers_helped_report import UserCustomersHelpedReport as UserCustomersHelpedReport
    from .user_drilldown_report import UserDrilldownReport as UserDrilldownReport
    from .user_email_status import UserEmailStatus as UserEmailStatus
    from .user_email_status_source_type_0 import UserEmailStatusSourceType0 as UserEmailStatusSourceType0
    from .user_email_status_status_type_0 import UserEmailStatusStatusType0 as UserEmailStatusStatusType0
    from .user_happiness_report import UserHappinessReport as UserHappinessReport
    from .user_mailbox_input import UserMailboxInput as UserMailboxInput
    from .user_overall_deltas import UserOverallDeltas as UserOverallDeltas
    from .user_overall_report import UserOverallReport as UserOverallReport
    from .user_overall_stats import UserOverallStats as UserOverallStats
    from .user_overall_user import UserOverallUser as UserOverallUser
    from .user_page import UserPage as UserPage
    from .user_page_embedded import UserPageEmbedded as UserPageEmbedded
    from .user_ratings_report import UserRatingsReport as UserRatingsReport
    from .user_replies_point import UserRepliesPoint as UserRepliesPoint
    from .user_replies_report import UserRepliesReport as UserRepliesReport
    from .user_resolutions_point import UserResolutionsPoint as UserResolutionsPoint
    from .user_resolutions_report import UserResolutionsReport as UserResolutionsReport
    from .user_role_type_0 import UserRoleType0 as UserRoleType0
    from .user_status import UserStatus as UserStatus
    from .user_status_page import UserStatusPage as UserStatusPage
    from .user_status_page_embedded import UserStatusPageEmbedded as UserStatusPageEmbedded
    from .user_type_type_0 import UserTypeType0 as UserTypeType0
    from .webhook import Webhook as Webhook
    from .webhook_event_name import WebhookEventName as WebhookEventName
    from .webhook_event_name_input import WebhookEventNameInput as WebhookEventNameInput
    from .webhook_page import WebhookPage as WebhookPage
    from .webhook_page_embedded import WebhookPageEmbedded as WebhookPageEmbedded
    from .webhook_payload_version_type_0 import WebhookPayloadVersionType0 as WebhookPayloadVersionType0
    from .webhook_state_type_0 import WebhookStateType0 as WebhookStateType0
    from .workflow import Workflow as Workflow
    from .workflow_page import WorkflowPage as WorkflowPage
    from .workflow_page_embedded import WorkflowPageEmbedded as WorkflowPageEmbedded
    from .workflow_status_type_0 import WorkflowStatusType0 as WorkflowStatusType0
    from .workflow_type_type_0 import WorkflowTypeType0 as WorkflowTypeType0
else:
    _MODULES = {
        "AccessToken": ".access_token",
        "AddChatMessage": ".add_chat_message",
        "AddChatNote": ".add_chat_note",
        "AssignChat": ".assign_chat",
        "Attachment": ".attachment",
        "AttachmentData": ".attachment_data",
        "AttachmentInput": ".attachment_input",
        "AttachmentStateType0": ".attachment_state_type_0",
        "AwayDuration": ".away_duration",
        "AwayDurationInput": ".away_duration_input",
        "Chat": ".chat",
        "ChatCustomField": ".chat_custom_field",
        "ChatEmbedded": ".chat_embedded",
        "ChatEvent": ".chat_event",
        "ChatEventActionType0": ".chat_event_action_type_0",
        "ChatEventPage": ".chat_event_page",
        "ChatEventPageEmbedded": ".chat_event_page_embedded",
        "ChatEventTypeType0": ".chat_event_type_type_0",
        "ChatReport": ".chat_report",
        "ChatReportDeltas": ".chat_report_deltas",
        "ChatReportResolutions": ".chat_report_resolutions",
        "ChatReportResolutionsDeltas": ".chat_report_resolutions_deltas",
        "ChatReportResponses": ".chat_report_responses",
        "ChatReportResponsesDeltas": ".chat_report_responses_deltas",
        "ChatReportStats": ".chat_report_stats",
        "ChatReportVolume": ".chat_report_volume",
        "ChatReportVolumeDeltas": ".chat_report_volume_deltas",
        "ChatTag": ".chat_tag",
        "ChatTimelineEntry": ".chat_timeline_entry",
        "ChatTimelineEntryTypeType0": ".chat_timeline_entry_type_type_0",
        "CompanyCustomersHelpedPoint": ".company_customers_helped_point",
        "CompanyCustomersHelpedReport": ".company_customers_helped_report",
        "CompanyDrilldownReport": ".company_drilldown_report",
        "CompanyOverallDeltas": ".company_overall_deltas",
        "CompanyOverallReport": ".company_overall_report",
        "CompanyOverallStats": ".company_overall_stats",
        "CompanyOverallUser": ".company_overall_user",
        "Conversation": ".conversation",
        "ConversationCustomField": ".conversation_custom_field",
        "ConversationCustomFieldInput": ".conversation_custom_field_input",
        "ConversationEmbedded": ".conversation_embedded",
        "ConversationNextEvent": ".conversation_next_event",
        "ConversationNextEventEventTypeType0": ".conversation_next_event_event_type_type_0",
        "ConversationPage": ".conversation_page",
        "ConversationPageEmbedded": ".conversation_page_embedded",
        "ConversationReassignment": ".conversation_reassignment",
        "ConversationSnooze": ".conversation_snooze",
        "ConversationStateType0": ".conversation_state_type_0",
        "ConversationStatusType0": ".conversation_status_type_0",
        "ConversationTag": ".conversation_tag",
        "ConversationThreadInput": ".conversation_thread_input",
        "ConversationThreadInputStatus": ".conversation_thread_input_status",
        "ConversationThreadInputType": ".conversation_thread_input_type",
        "ConversationTypeType0": ".conversation_type_type_0",
        "ConversationsBusyTime": ".conversations_busy_time",
        "ConversationsDrilldownReport": ".conversations_drilldown_report",
        "ConversationsFieldsDrilldownReport": ".conversations_fields_drilldown_report",
        "ConversationsNewDrilldownReport": ".conversations_new_drilldown_report",
        "ConversationsNewPoint": ".conversations_new_point",
        "ConversationsNewReport": ".conversations_new_report",
        "ConversationsOverallBusiestDay": ".conversations_overall_busiest_day",
        "ConversationsOverallCustomField": ".conversations_overall_custom_field",
        "ConversationsOverallCustomFieldSummary": ".conversations_overall_custom_field_summary",
        "ConversationsOverallCustomFieldValue": ".conversations_overall_custom_field_value",
        "ConversationsOverallCustomFields": ".conversations_overall_custom_fields",
        "ConversationsOverallDeltas": ".conversations_overall_deltas",
        "ConversationsOverallRanking": ".conversations_overall_ranking",
        "ConversationsOverallRankingItem": ".conversations_overall_ranking_item",
        "ConversationsOverallReport": ".conversations_overall_report",
        "ConversationsOverallSavedReplies": ".conversations_overall_saved_replies",
        "ConversationsOverallSavedReply": ".conversations_overall_saved_reply",
        "ConversationsOverallStats": ".conversations_overall_stats",
        "ConversationsReceivedMessagesPoint": ".conversations_received_messages_point",
        "ConversationsReceivedMessagesReport": ".conversations_received_messages_report",
        "ConversationsVolumeByChannelPoint": ".conversations_volume_by_channel_point",
        "ConversationsVolumeByChannelReport": ".conversations_volume_by_channel_report",
        "CreateAttachment": ".create_attachment",
        "CreateChatThread": ".create_chat_thread",
        "CreateConversation": ".create_conversation",
        "CreateConversationStatus": ".create_conversation_status",
        "CreateConversationType": ".create_conversation_type",
        "CreateCustomer": ".create_customer",
        "CreateCustomerAddress": ".create_customer_address",
        "CreateCustomerChatHandle": ".create_customer_chat_handle",
        "CreateCustomerEmail": ".create_customer_email",
        "CreateCustomerPhone": ".create_customer_phone",
        "CreateCustomerProperty": ".create_customer_property",
        "CreateCustomerSocialProfile": ".create_customer_social_profile",
        "CreateCustomerThread": ".create_customer_thread",
        "CreateCustomerWebsite": ".create_customer_website",
        "CreateNoteThread": ".create_note_thread",
        "CreateNoteThreadStatus": ".create_note_thread_status",
        "CreateOrganization": ".create_organization",
        "CreateOrganizationProperty": ".create_organization_property",
        "CreatePhoneThread": ".create_phone_thread",
        "CreateReplyThread": ".create_reply_thread",
        "CreateReplyThreadStatus": ".create_reply_thread_status",
        "CreateSavedReply": ".create_saved_reply",
        "CreateToken": ".create_token",
        "CreateTokenGrantType": ".create_token_grant_type",
        "CreateUser": ".create_user",
        "CreateUserRole": ".create_user_role",
        "CreateWebhook": ".create_webhook",
        "CreateWebhookPayloadVersion": ".create_webhook_payload_version",
        "CustomStatus": ".custom_status",
        "CustomStatusInput": ".custom_status_input",
        "Customer": ".customer",
        "CustomerAddress": ".customer_address",
        "CustomerAddressInput": ".customer_address_input",
        "CustomerChatHandle": ".customer_chat_handle",
        "CustomerChatHandleInput": ".customer_chat_handle_input",
        "CustomerChatHandleList": ".customer_chat_handle_list",
        "CustomerChatHandleListEmbedded": ".customer_chat_handle_list_embedded",
        "CustomerChatHandleTypeInput": ".customer_chat_handle_type_input",
        "CustomerChatHandleTypeType0": ".customer_chat_handle_type_type_0",
        "CustomerCursorPage": ".customer_cursor_page",
        "CustomerEmail": ".customer_email",
        "CustomerEmailInput": ".customer_email_input",
        "CustomerEmailList": ".customer_email_list",
        "CustomerEmailListEmbedded": ".customer_email_list_embedded",
        "CustomerEmailTypeInput": ".customer_email_type_input",
        "CustomerEmailTypeType0": ".customer_email_type_type_0",
        "CustomerEmbedded": ".customer_embedded",
        "CustomerGenderInput": ".customer_gender_input",
        "CustomerGenderType0": ".customer_gender_type_0",
        "CustomerInput": ".customer_input",
        "CustomerOperation": ".customer_operation",
        "CustomerOperationOp": ".customer_operation_op",
        "CustomerPage": ".customer_page",
        "CustomerPageEmbedded": ".customer_page_embedded",
        "CustomerPhone": ".customer_phone",
        "CustomerPhoneInput": ".customer_phone_input",
        "CustomerPhoneList": ".customer_phone_list",
        "CustomerPhoneListEmbedded": ".customer_phone_list_embedded",
        "CustomerPhoneTypeInput": ".customer_phone_type_input",
        "CustomerPhoneTypeType0": ".customer_phone_type_type_0",
        "CustomerPhotoTypeInput": ".customer_photo_type_input",
        "CustomerPhotoTypeType0": ".customer_photo_type_type_0",
        "CustomerPropertyDefinition": ".customer_property_definition",
        "CustomerPropertyDefinitionList": ".customer_property_definition_list",
        "CustomerPropertyDefinitionListEmbedded": ".customer_property_definition_list_embedded",
        "CustomerPropertyOperation": ".customer_property_operation",
        "CustomerPropertyOperationOp": ".customer_property_operation_op",
        "CustomerPropertyOption": ".customer_property_option",
        "CustomerPropertyOptionInput": ".customer_property_option_input",
        "CustomerPropertySource": ".customer_property_source",
        "CustomerPropertyValue": ".customer_property_value",
        "CustomerSocialProfile": ".customer_social_profile",
        "CustomerSocialProfileInput": ".customer_social_profile_input",
        "CustomerSocialProfileList": ".customer_social_profile_list",
        "CustomerSocialProfileListEmbedded": ".customer_social_profile_list_embedded",
        "CustomerSocialProfileTypeInput": ".customer_social_profile_type_input",
        "CustomerSocialProfileTypeType0": ".customer_social_profile_type_type_0",
        "CustomerWaitingSince": ".customer_waiting_since",
        "CustomerWaitingSinceLatestReplyFromType0": ".customer_waiting_since_latest_reply_from_type_0",
        "CustomerWebsite": ".customer_website",
        "CustomerWebsiteInput": ".customer_website_input",
        "CustomerWebsiteList": ".customer_website_list",
        "CustomerWebsiteListEmbedded": ".customer_website_list_embedded",
        "DeletedEntity": ".deleted_entity",
        "DocsFailedSearch": ".docs_failed_search",
        "DocsOverallDeltas": ".docs_overall_deltas",
        "DocsOverallReport": ".docs_overall_report",
        "DocsOverallStats": ".docs_overall_stats",
        "DocsPopularSearch": ".docs_popular_search",
        "DocsTopArticle": ".docs_top_article",
        "DocsTopCategory": ".docs_top_category",
        "DrilldownConversation": ".drilldown_conversation",
        "DrilldownConversations": ".drilldown_conversations",
        "DrilldownTag": ".drilldown_tag",
        "EmailReport": ".email_report",
        "EmailReportDeltas": ".email_report_deltas",
        "EmailReportResolutions": ".email_report_resolutions",
        "EmailReportResolutionsDeltas": ".email_report_resolutions_deltas",
        "EmailReportResponses": ".email_report_responses",
        "EmailReportResponsesDeltas": ".email_report_responses_deltas",
        "EmailReportStats": ".email_report_stats",
        "EmailReportVolume": ".email_report_volume",
        "EmailReportVolumeDeltas": ".email_report_volume_deltas",
        "EndChat": ".end_chat",
        "EndChatStatus": ".end_chat_status",
        "FilterTag": ".filter_tag",
        "GetCompanyDrilldownReportRange": ".get_company_drilldown_report_range",
        "GetConversationEmbed": ".get_conversation_embed",
        "GetConversationV3Embed": ".get_conversation_v3_embed",
        "GetConversationsFieldsDrilldownReportField": ".get_conversations_fields_drilldown_report_field",
        "GetHappinessRatingsReportSortField": ".get_happiness_ratings_report_sort_field",
        "GetUserConversationHistoryReportSortField": ".get_user_conversation_history_report_sort_field",
        "GetUserConversationHistoryReportStatus": ".get_user_conversation_history_report_status",
        "GetUserRatingsReportSortField": ".get_user_ratings_report_sort_field",
        "HappinessDeltas": ".happiness_deltas",
        "HappinessOverallReport": ".happiness_overall_report",
        "HappinessRatingsReport": ".happiness_ratings_report",
        "HappinessStats": ".happiness_stats",
        "ListConversationsEmbed": ".list_conversations_embed",
        "ListConversationsSortField": ".list_conversations_sort_field",
        "ListConversationsSortOrder": ".list_conversations_sort_order",
        "ListConversationsStatus": ".list_conversations_status",
        "ListCustomersSortField": ".list_customers_sort_field",
        "ListCustomersSortOrder": ".list_customers_sort_order",
        "ListWorkflowsType": ".list_workflows_type",
        "Mailbox": ".mailbox",
        "MailboxCustomField": ".mailbox_custom_field",
        "MailboxCustomFieldOption": ".mailbox_custom_field_option",
        "MailboxCustomFieldPage": ".mailbox_custom_field_page",
        "MailboxCustomFieldPageEmbedded": ".mailbox_custom_field_page_embedded",
        "MailboxFolder": ".mailbox_folder",
        "MailboxFolderPage": ".mailbox_folder_page",
        "MailboxFolderPageEmbedded": ".mailbox_folder_page_embedded",
        "MailboxFolderTypeType0": ".mailbox_folder_type_type_0",
        "MailboxPage": ".mailbox_page",
        "MailboxPageEmbedded": ".mailbox_page_embedded",
        "MailboxRouting": ".mailbox_routing",
        "MailboxRoutingAssignmentMethodType0": ".mailbox_routing_assignment_method_type_0",
        "MailboxRoutingStateType0": ".mailbox_routing_state_type_0",
        "MailboxRoutingTurn": ".mailbox_routing_turn",
        "MailboxRoutingTurnReasonType0": ".mailbox_routing_turn_reason_type_0",
        "Organization": ".organization",
        "OrganizationPage": ".organization_page",
        "OrganizationPageEmbedded": ".organization_page_embedded",
        "OrganizationPropertyDefinition": ".organization_property_definition",
        "OrganizationPropertyDefinitionList": ".organization_property_definition_list",
        "OrganizationPropertyDefinitionListEmbedded": ".organization_property_definition_list_embedded",
        "OrganizationPropertyOption": ".organization_property_option",
        "OrganizationPropertyOptionInput": ".organization_property_option_input",
        "OrganizationPropertyValue": ".organization_property_value",
        "OverwriteCustomer": ".overwrite_customer",
        "PageMetadata": ".page_metadata",
        "Person": ".person",
        "PersonTypeType0": ".person_type_type_0",
        "PhoneReport": ".phone_report",
        "PhoneReportDeltas": ".phone_report_deltas",
        "PhoneReportStats": ".phone_report_stats",
        "PhoneReportUser": ".phone_report_user",
        "PhoneReportUserStats": ".phone_report_user_stats",
        "ProductivityFirstResponseTimePoint": ".productivity_first_response_time_point",
        "ProductivityFirstResponseTimeReport": ".productivity_first_response_time_report",
        "ProductivityOverallDeltas": ".productivity_overall_deltas",
        "ProductivityOverallReport": ".productivity_overall_report",
        "ProductivityOverallStats": ".productivity_overall_stats",
        "ProductivityRepliesSentPoint": ".productivity_replies_sent_point",
        "ProductivityRepliesSentReport": ".productivity_replies_sent_report",
        "ProductivityResolutionTimePoint": ".productivity_resolution_time_point",
        "ProductivityResolutionTimeReport": ".productivity_resolution_time_report",
        "ProductivityResolvedPoint": ".productivity_resolved_point",
        "ProductivityResolvedReport": ".productivity_resolved_report",
        "ProductivityResponseTimePoint": ".productivity_response_time_point",
        "ProductivityResponseTimeReport": ".productivity_response_time_report",
        "PropertyType": ".property_type",
        "PropertyTypeInput": ".property_type_input",
        "PublishScheduledThread": ".publish_scheduled_thread",
        "PublishScheduledThreadOp": ".publish_scheduled_thread_op",
        "PublishScheduledThreadPath": ".publish_scheduled_thread_path",
        "PublishScheduledThreadValue": ".publish_scheduled_thread_value",
        "RangeBucket": ".range_bucket",
        "RangeStats": ".range_stats",
        "Rating": ".rating",
        "RatingCustomer": ".rating_customer",
        "RatingRatingType0": ".rating_rating_type_0",
        "RatingReportRow": ".rating_report_row",
        "RatingUser": ".rating_user",
        "RepliesToResolveBucket": ".replies_to_resolve_bucket",
        "RepliesToResolveStats": ".replies_to_resolve_stats",
        "ReportBucket": ".report_bucket",
        "ReportChannel": ".report_channel",
        "ReportConversationStatus": ".report_conversation_status",
        "ReportConversationType": ".report_conversation_type",
        "ReportRatingFilter": ".report_rating_filter",
        "ReportRatingStats": ".report_rating_stats",
        "ReportSortOrder": ".report_sort_order",
        "RunWorkflow": ".run_workflow",
        "SavedReply": ".saved_reply",
        "SavedReplySummary": ".saved_reply_summary",
        "ScheduleThread": ".schedule_thread",
        "SetOrganizationPropertyValue": ".set_organization_property_value",
        "SetUserStatus": ".set_user_status",
        "SetUserStatusStatus": ".set_user_status_status",
        "SnoozeConversation": ".snooze_conversation",
        "Source": ".source",
        "SourceTypeType0": ".source_type_type_0",
        "SourceViaType0": ".source_via_type_0",
        "SurveyResponse": ".survey_response",
        "SurveyResponseData": ".survey_response_data",
        "SurveyResponseDataCategoryType0": ".survey_response_data_category_type_0",
        "SurveyResponseEmbedded": ".survey_response_embedded",
        "SurveyResponseMessage": ".survey_response_message",
        "SystemUserPage": ".system_user_page",
        "SystemUserPageEmbedded": ".system_user_page_embedded",
        "Tag": ".tag",
        "TagPage": ".tag_page",
        "TagPageEmbedded": ".tag_page_embedded",
        "Team": ".team",
        "TeamPage": ".team_page",
        "TeamPageEmbedded": ".team_page_embedded",
        "Thread": ".thread",
        "ThreadAction": ".thread_action",
        "ThreadEmbedded": ".thread_embedded",
        "ThreadOriginalSource": ".thread_original_source",
        "ThreadPage": ".thread_page",
        "ThreadPageEmbedded": ".thread_page_embedded",
        "ThreadRating": ".thread_rating",
        "ThreadRatingRatingType0": ".thread_rating_rating_type_0",
        "ThreadSchedule": ".thread_schedule",
        "ThreadStateType0": ".thread_state_type_0",
        "ThreadStatusType0": ".thread_status_type_0",
        "ThreadTypeType0": ".thread_type_type_0",
        "UpdateChatTags": ".update_chat_tags",
        "UpdateConversation": ".update_conversation",
        "UpdateConversationCustomFields": ".update_conversation_custom_fields",
        "UpdateConversationOp": ".update_conversation_op",
        "UpdateConversationPath": ".update_conversation_path",
        "UpdateConversationTags": ".update_conversation_tags",
        "UpdateCustomerAddress": ".update_customer_address",
        "UpdateCustomerChatHandle": ".update_customer_chat_handle",
        "UpdateCustomerEmail": ".update_customer_email",
        "UpdateCustomerPhone": ".update_customer_phone",
        "UpdateCustomerSocialProfile": ".update_customer_social_profile",
        "UpdateCustomerWebsite": ".update_customer_website",
        "UpdateMailboxRouting": ".update_mailbox_routing",
        "UpdateMailboxRoutingAssignmentMethod": ".update_mailbox_routing_assignment_method",
        "UpdateMailboxRoutingState": ".update_mailbox_routing_state",
        "UpdateOrganization": ".update_organization",
        "UpdateOrganizationProperty": ".update_organization_property",
        "UpdateSavedReply": ".update_saved_reply",
        "UpdateTeamMembers": ".update_team_members",
        "UpdateThread": ".update_thread",
        "UpdateThreadOp": ".update_thread_op",
        "UpdateThreadPath": ".update_thread_path",
        "UpdateUserConversationReassignment": ".update_user_conversation_reassignment",
        "UpdateWebhook": ".update_webhook",
        "UpdateWebhookPayloadVersion": ".update_webhook_payload_version",
        "UpdateWorkflowStatus": ".update_workflow_status",
        "UpdateWorkflowStatusOp": ".update_workflow_status_op",
        "UpdateWorkflowStatusPath": ".update_workflow_status_path",
        "UpdateWorkflowStatusValue": ".update_workflow_status_value",
        "User": ".user",
        "UserChatDeltas": ".user_chat_deltas",
        "UserChatReport": ".user_chat_report",
        "UserChatStats": ".user_chat_stats",
        "UserChatStatus": ".user_chat_status",
        "UserChatStatusStatusType0": ".user_chat_status_status_type_0",
        "UserConversationHistoryCustomer": ".user_conversation_history_customer",
        "UserConversationHistoryReport": ".user_conversation_history_report",
        "UserConversationHistoryRow": ".user_conversation_history_row",
        "UserCustomersHelpedPoint": ".user_customers_helped_point",
        "UserCustomersHelpedReport": ".user_customers_helped_report",
        "UserDrilldownReport": ".user_drilldown_report",
        "UserEmailStatus": ".user_email_status",
        "UserEmailStatusSourceType0": ".user_email_status_source_type_0",
        "UserEmailStatusStatusType0": ".user_email_status_status_type_0",
        "UserHappinessReport": ".user_happiness_report",
        "UserMailboxInput": ".user_mailbox_input",
        "UserOverallDeltas": ".user_overall_deltas",
        "UserOverallReport": ".user_overall_report",
        "UserOverallStats": ".user_overall_stats",
        "UserOverallUser": ".user_overall_user",
        "UserPage": ".user_page",
        "UserPageEmbedded": ".user_page_embedded",
        "UserRatingsReport": ".user_ratings_report",
        "UserRepliesPoint": ".user_replies_point",
        "UserRepliesReport": ".user_replies_report",
        "UserResolutionsPoint": ".user_resolutions_point",
        "UserResolutionsReport": ".user_resolutions_report",
        "UserRoleType0": ".user_role_type_0",
        "UserStatus": ".user_status",
        "UserStatusPage": ".user_status_page",
        "UserStatusPageEmbedded": ".user_status_page_embedded",
        "UserTypeType0": ".user_type_type_0",
        "Webhook": ".webhook",
        "WebhookEventName": ".webhook_event_name",
        "WebhookEventNameInput": ".webhook_event_name_input",
        "WebhookPage": ".webhook_page",
        "WebhookPageEmbedded": ".webhook_page_embedded",
        "WebhookPayloadVersionType0": ".webhook_payload_version_type_0",
        "WebhookStateType0": ".webhook_state_type_0",
        "Workflow": ".workflow",
        "WorkflowPage": ".workflow_page",
        "WorkflowPageEmbedded": ".workflow_page_embedded",
        "WorkflowStatusType0": ".workflow_status_type_0",
        "WorkflowTypeType0": ".workflow_type_type_0",
    }

    def __getattr__(name):
        if name not in _MODULES:
            raise AttributeError(f"module {__name__} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(_MODULES[name], __name__), name)
        return value

    def __dir__():
        return [*globals(), *_MODULES]


__all__ = [
    "AccessToken",
    "AddChatMessage",
    "AddChatNote",
    "AssignChat",
    "Attachment",
    "AttachmentData",
    "AttachmentInput",
    "AttachmentStateType0",
    "AwayDuration",
    "AwayDurationInput",
    "Chat",
    "ChatCustomField",
    "ChatEmbedded",
    "ChatEvent",
    "ChatEventActionType0",
    "ChatEventPage",
    "ChatEventPageEmbedded",
    "ChatEventTypeType0",
    "ChatReport",
    "ChatReportDeltas",
    "ChatReportResolutions",
    "ChatReportResolutionsDeltas",
    "ChatReportResponses",
    "ChatReportResponsesDeltas",
    "ChatReportStats",
    "ChatReportVolume",
    "ChatReportVolumeDeltas",
    "ChatTag",
    "ChatTimelineEntry",
    "ChatTimelineEntryTypeType0",
    "CompanyCustomersHelpedPoint",
    "CompanyCustomersHelpedReport",
    "CompanyDrilldownReport",
    "CompanyOverallDeltas",
    "CompanyOverallReport",
    "CompanyOverallStats",
    "CompanyOverallUser",
    "Conversation",
    "ConversationCustomField",
    "ConversationCustomFieldInput",
    "ConversationEmbedded",
    "ConversationNextEvent",
    "ConversationNextEventEventTypeType0",
    "ConversationPage",
    "ConversationPageEmbedded",
    "ConversationReassignment",
    "ConversationsBusyTime",
    "ConversationsDrilldownReport",
    "ConversationsFieldsDrilldownReport",
    "ConversationsNewDrilldownReport",
    "ConversationsNewPoint",
    "ConversationsNewReport",
    "ConversationSnooze",
    "ConversationsOverallBusiestDay",
    "ConversationsOverallCustomField",
    "ConversationsOverallCustomFields",
    "ConversationsOverallCustomFieldSummary",
    "ConversationsOverallCustomFieldValue",
    "ConversationsOverallDeltas",
    "ConversationsOverallRanking",
    "ConversationsOverallRankingItem",
    "ConversationsOverallReport",
    "ConversationsOverallSavedReplies",
    "ConversationsOverallSavedReply",
    "ConversationsOverallStats",
    "ConversationsReceivedMessagesPoint",
    "ConversationsReceivedMessagesReport",
    "ConversationStateType0",
    "ConversationStatusType0",
    "ConversationsVolumeByChannelPoint",
    "ConversationsVolumeByChannelReport",
    "ConversationTag",
    "ConversationThreadInput",
    "ConversationThreadInputStatus",
    "ConversationThreadInputType",
    "ConversationTypeType0",
    "CreateAttachment",
    "CreateChatThread",
    "CreateConversation",
    "CreateConversationStatus",
    "CreateConversationType",
    "CreateCustomer",
    "CreateCustomerAddress",
    "CreateCustomerChatHandle",
    "CreateCustomerEmail",
    "CreateCustomerPhone",
    "CreateCustomerProperty",
    "CreateCustomerSocialProfile",
    "CreateCustomerThread",
    "CreateCustomerWebsite",
    "CreateNoteThread",
    "CreateNoteThreadStatus",
    "CreateOrganization",
    "CreateOrganizationProperty",
    "CreatePhoneThread",
    "CreateReplyThread",
    "CreateReplyThreadStatus",
    "CreateSavedReply",
    "CreateToken",
    "CreateTokenGrantType",
    "CreateUser",
    "CreateUserRole",
    "CreateWebhook",
    "CreateWebhookPayloadVersion",
    "Customer",
    "CustomerAddress",
    "CustomerAddressInput",
    "CustomerChatHandle",
    "CustomerChatHandleInput",
    "CustomerChatHandleList",
    "CustomerChatHandleListEmbedded",
    "CustomerChatHandleTypeInput",
    "CustomerChatHandleTypeType0",
    "CustomerCursorPage",
    "CustomerEmail",
    "CustomerEmailInput",
    "CustomerEmailList",
    "CustomerEmailListEmbedded",
    "CustomerEmailTypeInput",
    "CustomerEmailTypeType0",
    "CustomerEmbedded",
    "CustomerGenderInput",
    "CustomerGenderType0",
    "CustomerInput",
    "CustomerOperation",
    "CustomerOperationOp",
    "CustomerPage",
    "CustomerPageEmbedded",
    "CustomerPhone",
    "CustomerPhoneInput",
    "CustomerPhoneList",
    "CustomerPhoneListEmbedded",
    "CustomerPhoneTypeInput",
    "CustomerPhoneTypeType0",
    "CustomerPhotoTypeInput",
    "CustomerPhotoTypeType0",
    "CustomerPropertyDefinition",
    "CustomerPropertyDefinitionList",
    "CustomerPropertyDefinitionListEmbedded",
    "CustomerPropertyOperation",
    "CustomerPropertyOperationOp",
    "CustomerPropertyOption",
    "CustomerPropertyOptionInput",
    "CustomerPropertySource",
    "CustomerPropertyValue",
    "CustomerSocialProfile",
    "CustomerSocialProfileInput",
    "CustomerSocialProfileList",
    "CustomerSocialProfileListEmbedded",
    "CustomerSocialProfileTypeInput",
    "CustomerSocialProfileTypeType0",
    "CustomerWaitingSince",
    "CustomerWaitingSinceLatestReplyFromType0",
    "CustomerWebsite",
    "CustomerWebsiteInput",
    "CustomerWebsiteList",
    "CustomerWebsiteListEmbedded",
    "CustomStatus",
    "CustomStatusInput",
    "DeletedEntity",
    "DocsFailedSearch",
    "DocsOverallDeltas",
    "DocsOverallReport",
    "DocsOverallStats",
    "DocsPopularSearch",
    "DocsTopArticle",
    "DocsTopCategory",
    "DrilldownConversation",
    "DrilldownConversations",
    "DrilldownTag",
    "EmailReport",
    "EmailReportDeltas",
    "EmailReportResolutions",
    "EmailReportResolutionsDeltas",
    "EmailReportResponses",
    "EmailReportResponsesDeltas",
    "EmailReportStats",
    "EmailReportVolume",
    "EmailReportVolumeDeltas",
    "EndChat",
    "EndChatStatus",
    "FilterTag",
    "GetCompanyDrilldownReportRange",
    "GetConversationEmbed",
    "GetConversationsFieldsDrilldownReportField",
    "GetConversationV3Embed",
    "GetHappinessRatingsReportSortField",
    "GetUserConversationHistoryReportSortField",
    "GetUserConversationHistoryReportStatus",
    "GetUserRatingsReportSortField",
    "HappinessDeltas",
    "HappinessOverallReport",
    "HappinessRatingsReport",
    "HappinessStats",
    "ListConversationsEmbed",
    "ListConversationsSortField",
    "ListConversationsSortOrder",
    "ListConversationsStatus",
    "ListCustomersSortField",
    "ListCustomersSortOrder",
    "ListWorkflowsType",
    "Mailbox",
    "MailboxCustomField",
    "MailboxCustomFieldOption",
    "MailboxCustomFieldPage",
    "MailboxCustomFieldPageEmbedded",
    "MailboxFolder",
    "MailboxFolderPage",
    "MailboxFolderPageEmbedded",
    "MailboxFolderTypeType0",
    "MailboxPage",
    "MailboxPageEmbedded",
    "MailboxRouting",
    "MailboxRoutingAssignmentMethodType0",
    "MailboxRoutingStateType0",
    "MailboxRoutingTurn",
    "MailboxRoutingTurnReasonType0",
    "Organization",
    "OrganizationPage",
    "OrganizationPageEmbedded",
    "OrganizationPropertyDefinition",
    "OrganizationPropertyDefinitionList",
    "OrganizationPropertyDefinitionListEmbedded",
    "OrganizationPropertyOption",
    "OrganizationPropertyOptionInput",
    "OrganizationPropertyValue",
    "OverwriteCustomer",
    "PageMetadata",
    "Person",
    "PersonTypeType0",
    "PhoneReport",
    "PhoneReportDeltas",
    "PhoneReportStats",
    "PhoneReportUser",
    "PhoneReportUserStats",
    "ProductivityFirstResponseTimePoint",
    "ProductivityFirstResponseTimeReport",
    "ProductivityOverallDeltas",
    "ProductivityOverallReport",
    "ProductivityOverallStats",
    "ProductivityRepliesSentPoint",
    "ProductivityRepliesSentReport",
    "ProductivityResolutionTimePoint",
    "ProductivityResolutionTimeReport",
    "ProductivityResolvedPoint",
    "ProductivityResolvedReport",
    "ProductivityResponseTimePoint",
    "ProductivityResponseTimeReport",
    "PropertyType",
    "PropertyTypeInput",
    "PublishScheduledThread",
    "PublishScheduledThreadOp",
    "PublishScheduledThreadPath",
    "PublishScheduledThreadValue",
    "RangeBucket",
    "RangeStats",
    "Rating",
    "RatingCustomer",
    "RatingRatingType0",
    "RatingReportRow",
    "RatingUser",
    "RepliesToResolveBucket",
    "RepliesToResolveStats",
    "ReportBucket",
    "ReportChannel",
    "ReportConversationStatus",
    "ReportConversationType",
    "ReportRatingFilter",
    "ReportRatingStats",
    "ReportSortOrder",
    "RunWorkflow",
    "SavedReply",
    "SavedReplySummary",
    "ScheduleThread",
    "SetOrganizationPropertyValue",
    "SetUserStatus",
    "SetUserStatusStatus",
    "SnoozeConversation",
    "Source",
    "SourceTypeType0",
    "SourceViaType0",
    "SurveyResponse",
    "SurveyResponseData",
    "SurveyResponseDataCategoryType0",
    "SurveyResponseEmbedded",
    "SurveyResponseMessage",
    "SystemUserPage",
    "SystemUserPageEmbedded",
    "Tag",
    "TagPage",
    "TagPageEmbedded",
    "Team",
    "TeamPage",
    "TeamPageEmbedded",
    "Thread",
    "ThreadAction",
    "ThreadEmbedded",
    "ThreadOriginalSource",
    "ThreadPage",
    "ThreadPageEmbedded",
    "ThreadRating",
    "ThreadRatingRatingType0",
    "ThreadSchedule",
    "ThreadStateType0",
    "ThreadStatusType0",
    "ThreadTypeType0",
    "UpdateChatTags",
    "UpdateConversation",
    "UpdateConversationCustomFields",
    "UpdateConversationOp",
    "UpdateConversationPath",
    "UpdateConversationTags",
    "UpdateCustomerAddress",
    "UpdateCustomerChatHandle",
    "UpdateCustomerEmail",
    "UpdateCustomerPhone",
    "UpdateCustomerSocialProfile",
    "UpdateCustomerWebsite",
    "UpdateMailboxRouting",
    "UpdateMailboxRoutingAssignmentMethod",
    "UpdateMailboxRoutingState",
    "UpdateOrganization",
    "UpdateOrganizationProperty",
    "UpdateSavedReply",
    "UpdateTeamMembers",
    "UpdateThread",
    "UpdateThreadOp",
    "UpdateThreadPath",
    "UpdateUserConversationReassignment",
    "UpdateWebhook",
    "UpdateWebhookPayloadVersion",
    "UpdateWorkflowStatus",
    "UpdateWorkflowStatusOp",
    "UpdateWorkflowStatusPath",
    "UpdateWorkflowStatusValue",
    "User",
    "UserChatDeltas",
    "UserChatReport",
    "UserChatStats",
    "UserChatStatus",
    "UserChatStatusStatusType0",
    "UserConversationHistoryCustomer",
    "UserConversationHistoryReport",
    "UserConversationHistoryRow",
    "UserCustomersHelpedPoint",
    "UserCustomersHelpedReport",
    "UserDrilldownReport",
    "UserEmailStatus",
    "UserEmailStatusSourceType0",
    "UserEmailStatusStatusType0",
    "UserHappinessReport",
    "UserMailboxInput",
    "UserOverallDeltas",
    "UserOverallReport",
    "UserOverallStats",
    "UserOverallUser",
    "UserPage",
    "UserPageEmbedded",
    "UserRatingsReport",
    "UserRepliesPoint",
    "UserRepliesReport",
    "UserResolutionsPoint",
    "UserResolutionsReport",
    "UserRoleType0",
    "UserStatus",
    "UserStatusPage",
    "UserStatusPageEmbedded",
    "UserTypeType0",
    "Webhook",
    "WebhookEventName",
    "WebhookEventNameInput",
    "WebhookPage",
    "WebhookPageEmbedded",
    "WebhookPayloadVersionType0",
    "WebhookStateType0",
    "Workflow",
    "WorkflowPage",
    "WorkflowPageEmbedded",
    "WorkflowStatusType0",
    "WorkflowTypeType0",
]
